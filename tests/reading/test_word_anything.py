"""Whatever stands in a Word document: its words come out as they went in, and nonsense does not hang or crash it."""

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st
from word_documents import NAMES, listed, p, run, table, word_file, xml

from annotator.errors import UnreadableFileError
from annotator.reading import read_bytes

LETTERS = st.characters(
    blacklist_categories=("Cs", "Cc", "Co", "Cn"), blacklist_characters="\u00ad\u2028\u2029\ufffe\uffff"
)
WORDS = st.text(LETTERS, min_size=1, max_size=30).filter(
    lambda words: words.strip(" ") == words and bool(words.strip())
)
TAGS = st.sampled_from(
    ["p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "txbxContent", "del", "ins", "br", "tab", "pPr"]
)
TREES = st.recursive(
    st.just(run("x")) | st.just(p("Drains")) | st.just(listed("Roads")),
    lambda inside: st.builds(
        lambda tag, parts: f"<w:{tag}>{''.join(parts)}</w:{tag}>", TAGS, st.lists(inside, max_size=4)
    ),
    max_leaves=20,
)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=6))
def test_paragraphs_come_out_as_they_went_in(lines: list[str]) -> None:
    found = read_bytes(word_file("".join(p(line) for line in lines)), "minutes.docx")
    assert [found.words(passage) for passage in found.passages] == lines


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=4))
def test_no_word_of_a_table_is_lost(rows: list[tuple[str, str, str]]) -> None:
    text = " ".join(read_bytes(word_file(table(*rows)), "minutes.docx").text.split())
    assert all(" ".join(words.split()) in text for cells in rows for words in cells)


@settings(max_examples=80, deadline=None)
@given(TREES)
def test_tags_in_any_order_are_read_or_refused(body: str) -> None:
    with suppress(UnreadableFileError):
        found = read_bytes(word_file(body), "minutes.docx")
        assert all(found.words(passage).strip() for passage in found.passages)


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=200))
def test_bytes_of_any_kind_in_a_part_are_read_or_refused(noise: bytes) -> None:
    with suppress(UnreadableFileError):
        read_bytes(word_file(p("Drains"), parts={"word/styles.xml": noise}), "minutes.docx")
        read_bytes(word_file("", parts={"word/document.xml": xml(f"<w:document {NAMES}>") + noise}), "minutes.docx")
