"""The zip that a .docx is: its parts, opened within limits, whoever made it.

Before it stands nothing; `word` calls it. Sizes are looked at before anything is unpacked and again while it is, so
that a file that blows up costs little. The strict form of Open XML (ISO 29500) is read as the usual one.
"""

import io
import posixpath
import struct
import zlib
from dataclasses import dataclass
from functools import cached_property
from lzma import LZMAError
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree
from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage] - lxml has no public name

from annotator.errors import UnreadableFileError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"

# What zipfile and lxml raise on a damaged file, found by damaging files at random. It is not `Exception`, so that a
# mistake of ours of another kind still shows as one.
DAMAGE = (
    etree.LxmlError,
    BadZipFile,
    zlib.error,
    LZMAError,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,  # a locked file; with NotImplementedError, a way of packing that is not known
    ValueError,  # a number that is none; with UnicodeDecodeError
    KeyError,
)

_MOST_PARTS = 20_000
_LARGE = 1024 * 1024
_ENTRY = b"PK\x01\x02"  # opens each line of a zip's directory
_TABLE_STYLE, _STYLE_END = b'<w:style w:type="table"', b"</w:style>"
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAMES = (
    (_STRICT + b"wordprocessingml/main", W[1:-1].encode()),
    (_STRICT + b"officeDocument/relationships", R[1:-1].encode()),
    (_STRICT + b"officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)
_OTHERS = {"xl/workbook.xml": "an Excel workbook", "ppt/presentation.xml": "a PowerPoint presentation"}


@dataclass(slots=True)
class Limits:
    """What may still be unpacked of a document, and of those that stand whole within it."""

    letters: int = 64 * 1024 * 1024
    markup: int = 1_200_000  # tags and attributes: a tree takes some 120 bytes for each


class WordPackage:
    """The parts of a Word document. `name` is the file's, for messages."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self.name = name
        self.limits = limits
        self.damaged: list[str] = []  # the parts without which a document can be read, that cannot be
        if data.count(_ENTRY) > _MOST_PARTS:
            raise self.too_large()
        self._zip = ZipFile(io.BytesIO(data))
        self._parts = {_plain(info.filename): info for info in self._zip.infolist()}
        self._main = self._find_main()

    @cached_property
    def document(self) -> Element:
        """The main part: the text of the document."""
        found = self._tree(self._main)
        if found is None:
            raise BadZipFile("no main part")
        return found

    @cached_property
    def title(self) -> str:
        """The title in the document's properties."""
        return self._property(_TITLE)

    @cached_property
    def author(self) -> str:
        """Who made it, by the document's properties."""
        return self._property(_CREATOR)

    def _property(self, name: str) -> str:
        root = self._tree_or_none("docprops/core.xml", "")
        return " ".join(((root.findtext(name) if root is not None else "") or "").split())

    @property
    def has_pictures(self) -> bool:
        """Whether there are pictures in it."""
        return any("/media/" in part for part in self._parts)

    @property
    def numbering(self) -> Element | None:
        """The part that says how lists are numbered, or None where the document has none."""
        return self._tree_or_none(self._part("numbering"), "numbers of its lists")

    @property
    def styles(self) -> bytes:
        """The part with the styles, unread: many documents have the same. Empty where the document has none."""
        info = self._parts.get(self._part("styles"))
        try:
            data = self._bytes(info) if info else b""
        except DAMAGE:
            self.is_damaged("styles")
            return b""
        if len(data) > _LARGE:
            self._charge(data)
        return data

    def chunk(self, relation: str) -> tuple[str, bytes]:
        """The name and the bytes of a document that stands whole within this one."""
        target = self._relations[relation][1]
        return posixpath.basename(target), self._bytes(self._parts[target])

    def is_damaged(self, part: str) -> None:
        """Keep in mind that a part cannot be read, under its name for a clerk, if that is one to miss."""
        if part and part not in self.damaged:
            self.damaged.append(part)

    def too_large(self) -> UnreadableFileError:
        """The error that says so."""
        return UnreadableFileError(
            f"{self.name} is far larger unpacked than minutes can be.",
            "Check that it is the right file; if it is, save it again as .docx in parts and import those.",
        )

    def _part(self, kind: str) -> str:
        target = next((target for found, target in self._relations.values() if found == kind), "")
        return target if target in self._parts else posixpath.join(posixpath.dirname(self._main), f"{kind}.xml")

    @cached_property
    def _relations(self) -> dict[str, tuple[str, str]]:
        folder, file = posixpath.split(self._main)
        return self._relations_in(posixpath.join(folder, "_rels", f"{file}.rels"), folder)

    def _relations_in(self, part: str, folder: str) -> dict[str, tuple[str, str]]:
        """For each relation its kind, the last word of its type, and the part it leads to."""
        root = self._tree_or_none(part, "")
        if root is None:
            return {}
        return {
            node.get("Id", ""): (
                node.get("Type", "").rpartition("/")[2],
                _plain(posixpath.join("/", folder, node.get("Target", ""))),
            )
            for node in root.iter(_RELATION)
            if node.get("TargetMode") != "External"
        }

    def _find_main(self) -> str:
        relations = self._relations_in("_rels/.rels", "")
        main = next((target for kind, target in relations.values() if kind == "officeDocument"), "word/document.xml")
        other = next((form for part, form in _OTHERS.items() if part in (main, *self._parts)), "")
        if other and "word/document.xml" not in self._parts:
            raise UnreadableFileError(
                f"{self.name} is {other}, not a Word document.", "Copy what you need and paste it into the program."
            )
        return main if main in self._parts else "word/document.xml"

    def _tree(self, part: str) -> Element | None:
        info = self._parts.get(part)
        if info is None:
            return None
        data = self._bytes(info)
        self._charge(data)
        return tree_of(data)

    def _tree_or_none(self, part: str, called: str) -> Element | None:
        """The tree of a part without which the document can be read; none, too, where it is damaged."""
        try:
            return self._tree(part)
        except DAMAGE:
            self.is_damaged(called)
            return None

    def _charge(self, data: bytes) -> None:
        self.limits.markup -= data.count(b"<") + data.count(b"=")
        if self.limits.markup < 0:
            raise self.too_large()

    def _bytes(self, info: ZipInfo) -> bytes:
        if info.file_size > self.limits.letters:
            raise self.too_large()
        with self._zip.open(info) as file:
            data = file.read(self.limits.letters + 1)
        self.limits.letters -= len(data)
        if self.limits.letters < 0:
            raise self.too_large()
        return data


def tree_of(data: bytes) -> Element:
    """The tree of a part. Raises one of DAMAGE."""
    if _STRICT in data:
        for strict, usual in _STRICT_NAMES:
            data = data.replace(strict, usual)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.internalDTD is not None:  # no Word document has one: it is there to do harm
        raise ValueError("a document type declaration")
    return root


def without_table_styles(data: bytes) -> bytes:
    """The styles without those of tables, of which no word depends: they may be nine tenths of the file."""
    kept: list[bytes] = []
    at = 0
    while (start := data.find(_TABLE_STYLE, at)) >= 0 and (end := data.find(_STYLE_END, start)) >= 0:
        kept.append(data[at:start])
        at = end + len(_STYLE_END)
    return b"".join([*kept, data[at:]]) if kept else data


def _plain(name: str) -> str:
    """A part's name as it is looked up: some programs write it with other slashes or another case."""
    return posixpath.normpath(name.replace("\\", "/")).lstrip("/").lower()
