"""The template that a council may restyle in Word: what is kept of it, and what never reaches a log."""

import getpass
import platform
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx import Document
from word_samples import BODY, TODAY, entry, parts, written

from annotator.documents import word_file
from annotator.documents.frame import NOT_FOR_PUBLICATION
from annotator.places import resources

FOOT = f"Action log, {BODY.name}, printed 10 March 2026"


@pytest.fixture
def template(tmp_path, monkeypatch):
    """A copy of the template in which the test may change something."""
    copy = tmp_path / "resources" / "word" / "template.docx"
    copy.parent.mkdir(parents=True)
    shutil.copy(resources() / "word" / "template.docx", copy)
    monkeypatch.setattr(word_file, "resources", lambda: tmp_path / "resources")
    return copy


@pytest.fixture
def restyled(template):
    """The template as a council's officer saved it: with a name, an older day, another font and more sample text."""
    document = Document(str(template))
    document.styles["Normal"].font.name = "Verdana"
    document.add_paragraph("XSAMPLE paragraph")
    document.add_table(1, 1).cell(0, 0).text = "XSAMPLE cell"
    properties = document.core_properties
    properties.author = properties.last_modified_by = "XSAMPLE person"
    properties.created = properties.modified = datetime(2003, 1, 1, tzinfo=UTC)
    document.save(str(template))


def foot_of(path):
    return [paragraph.text for paragraph in Document(str(path)).sections[0].footer.paragraphs]


@pytest.mark.usefixtures("restyled")
def test_a_log_has_the_look_of_a_restyled_template_and_nothing_of_its_text(tmp_path):
    path = written(tmp_path, entry())
    document = Document(str(path))
    assert document.styles["Normal"].font.name == "Verdana"
    assert len(document.tables) == 1
    assert not [name for name, part in parts(path).items() if b"XSAMPLE" in part or b"2003" in part]


def test_the_sample_text_of_the_template_is_replaced(tmp_path):
    path = written(tmp_path, entry())
    samples = {p.text for p in Document(str(resources() / "word" / "template.docx")).paragraphs if "sample" in p.text}
    assert samples
    assert not [part for part in parts(path).values() if b"ample" in part or b"Foot of the page" in part]


@pytest.mark.parametrize("runs", [["Foot of", " the ", "page", "\tPage "], ["Foot of the page\tPage "], ["\tPage "]])
def test_the_words_before_the_tab_of_the_foot_are_replaced_however_word_split_them(tmp_path, template, runs):
    document = Document(str(template))
    foot = document.sections[0].footer.paragraphs[0]
    foot.clear()
    for text in runs:
        foot.add_run(text)
    document.save(str(template))
    assert foot_of(written(tmp_path, entry())) == [f"{FOOT}\tPage "]


def test_a_foot_without_a_tab_is_kept_under_the_words(tmp_path, template):
    document = Document(str(template))
    document.sections[0].footer.paragraphs[0].text = "Page"
    document.save(str(template))
    assert foot_of(written(tmp_path, entry(), public=False)) == [f"{NOT_FOR_PUBLICATION}\n{FOOT}", "Page"]


def test_the_metadata_name_the_program_and_the_day_of_printing_alone(tmp_path):
    path = written(tmp_path, entry())
    properties = Document(str(path)).core_properties
    assert {properties.author, properties.last_modified_by} == {"Matters Arising"}
    assert {properties.created.date(), properties.modified.date()} == {TODAY}
    assert not properties.last_printed
    metadata = b"".join(part for name, part in parts(path).items() if name.startswith("docProps/")).decode()
    for known in (getpass.getuser(), platform.node(), str(Path.home()), str(tmp_path)):
        assert f">{known}" not in metadata


def test_python_docx_is_not_imported_before_a_log_is_written():
    code = "import sys, annotator.documents.action_log; sys.exit('docx' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
