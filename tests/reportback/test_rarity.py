"""Rare words say more than common ones, and words of one theme stand for one another."""

from annotator.reportback.rarity import Rarity
from annotator.reportback.themes import kin, themes_of
from annotator.suggestions.terms import term_set


def test_a_word_that_committees_use_everywhere_says_little():
    few = Rarity({}, 0)
    assert few.of("resolv") < few.of("trough")


def test_a_word_that_the_register_is_full_of_says_little_there():
    assert Rarity({"trough": 900}, 1000).of("trough") < Rarity({}, 1000).of("trough")


def test_the_share_of_what_is_wanted_is_by_weight():
    rarity = Rarity({}, 0)
    wanted = term_set("oak benches")
    assert rarity.share(wanted, wanted) == 1.0
    assert 0 < rarity.share(wanted, term_set("oak")) < 1
    assert rarity.share(frozenset(), wanted) == 0.0


def test_words_of_one_theme_are_kin():
    assert themes_of(term_set("quotation")) & themes_of(term_set("price"))
    assert not themes_of(term_set("quotation")) & themes_of(term_set("benches"))
    assert kin(term_set("quotation"), term_set("price")) == [("quot", "pric")]
