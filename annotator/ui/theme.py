"""How the program looks: the colours by what they are for, and the one style sheet made from them.

Comes after `fonts` and before every widget. A widget that paints takes a `Theme`; one that does not is dressed by
the style sheet, which knows it by its class or by a property (`accent`, `chip`, `place`, `quiet`, `role`, ...).
The colours and their contrast stand in the design's table; high contrast is our own.
"""

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from annotator import places
from annotator.records import TagKind
from annotator.ui import fonts

BASE_SIZE = 13
MINUTES_SIZE = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Colours as `#RRGGBB`, named after their use. `line` divides, `edge` bounds a button, `field_edge` a field."""

    name: str
    paper: str
    window: str
    text: str
    muted: str
    line: str
    edge: str
    field_edge: str
    disabled: str
    hover: str
    accent: str
    accent_hover: str
    on_accent: str
    focus: str
    selected: str
    on_selected: str
    selection: str
    resolution: str
    resolution_tint: str
    follow_up: str
    follow_up_tint: str
    deadline: str
    deadline_tint: str
    report_back: str
    report_back_tint: str
    overdue: str
    overdue_tint: str
    soon: str
    soon_tint: str
    quiet_tint: str

    def colour(self, role: str) -> QColor:
        """The colour of a role, such as `muted`, ready to paint with."""
        return QColor(getattr(self, role))


def light() -> Theme:
    """Ink on paper."""
    return Theme(
        name="light",
        paper="#FFFFFF",
        window="#F4F5F7",
        text="#1A1F26",
        muted="#5A6472",
        line="#DCE0E6",
        edge="#D3D9E1",
        field_edge="#8A94A2",
        disabled="#8A94A2",
        hover="#EBEEF2",
        accent="#1B4F8F",
        accent_hover="#163F73",
        on_accent="#FFFFFF",
        focus="#1B4F8F",
        selected="#DCE8F7",
        on_selected="#1A1F26",
        selection="#B9D3F3",
        resolution="#1B4F8F",
        resolution_tint="#E4EEFA",
        follow_up="#8F4300",
        follow_up_tint="#FCEBDA",
        deadline="#6A2C9B",
        deadline_tint="#F1E7F9",
        report_back="#1D6B3C",
        report_back_tint="#E0F2E7",
        overdue="#A4161A",
        overdue_tint="#FBE6E6",
        soon="#7A5200",
        soon_tint="#FDF1D3",
        quiet_tint="#E9ECF1",
    )


def dark() -> Theme:
    """The same, for dim rooms."""
    return Theme(
        name="dark",
        paper="#23272E",
        window="#1B1E23",
        text="#E8EBEF",
        muted="#A4AEBB",
        line="#353B45",
        edge="#414854",
        field_edge="#77818F",
        disabled="#77818F",
        hover="#2D323B",
        accent="#7FB2F0",
        accent_hover="#9CC4F5",
        on_accent="#10151C",
        focus="#7FB2F0",
        selected="#2C3E57",
        on_selected="#E8EBEF",
        selection="#3B5A85",
        resolution="#8DBBF5",
        resolution_tint="#22374F",
        follow_up="#F3B37A",
        follow_up_tint="#46311F",
        deadline="#CBA3EE",
        deadline_tint="#3A2A49",
        report_back="#86D3A4",
        report_back_tint="#1F3D2B",
        overdue="#F19A9A",
        overdue_tint="#4A2426",
        soon="#EBC46B",
        soon_tint="#43371B",
        quiet_tint="#323842",
    )


def high_contrast() -> Theme:
    """White on black, every edge drawn, text at 7:1 or better."""
    return Theme(
        name="high-contrast",
        paper="#000000",
        window="#000000",
        text="#FFFFFF",
        muted="#DADADA",
        line="#9A9A9A",
        edge="#FFFFFF",
        field_edge="#FFFFFF",
        disabled="#8C8C8C",
        hover="#2B2B2B",
        accent="#FFE45C",
        accent_hover="#FFF0A0",
        on_accent="#000000",
        focus="#FFE45C",
        selected="#1F3E78",
        on_selected="#FFFFFF",
        selection="#2F5FB8",
        resolution="#A9D0FF",
        resolution_tint="#0A2C57",
        follow_up="#FFC48F",
        follow_up_tint="#4A2600",
        deadline="#E3C2FF",
        deadline_tint="#3A1459",
        report_back="#9BEFB9",
        report_back_tint="#00401D",
        overdue="#FFB0B0",
        overdue_tint="#5C0A0D",
        soon="#FFDD80",
        soon_tint="#463600",
        quiet_tint="#333333",
    )


def kind_colours(theme: Theme, kind: TagKind) -> tuple[QColor, QColor]:
    """The ink and the tint of a kind of tag."""
    role = kind.value.replace("-", "_")
    return theme.colour(role), theme.colour(f"{role}_tint")


def apply(app: QApplication, theme: Theme, text_size: int = 0) -> None:
    """Dress the whole program: palette, font and style sheet. `text_size` adds pixels to every size."""
    sheet = style_sheet(theme, text_size)
    if app.styleSheet() == sheet:
        return  # it is dressed so already, and Qt would dress every widget again
    fonts.load()
    if not app.styleSheet() and app.style().name().lower() != "fusion":
        app.setStyle("Fusion")  # the one style that looks the same on every system
    font = QFont()
    font.setFamilies(list(fonts.INTERFACE_FAMILIES))
    font.setPixelSize(BASE_SIZE + text_size)
    app.setFont(font)
    app.setPalette(palette(theme))
    app.setStyleSheet(sheet)


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's palette, for whatever the style sheet leaves alone."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.paper,
        QPalette.ColorRole.AlternateBase: theme.window,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.Button: theme.paper,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.BrightText: theme.on_accent,
        QPalette.ColorRole.Highlight: theme.selection,
        QPalette.ColorRole.HighlightedText: theme.on_selected,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.ToolTipBase: theme.paper,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.deadline,
        QPalette.ColorRole.Accent: theme.accent,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Dark: theme.field_edge,
        QPalette.ColorRole.Light: theme.paper,
        QPalette.ColorRole.Midlight: theme.hover,
        QPalette.ColorRole.Shadow: theme.line,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.disabled))
    return made


def style_sheet(theme: Theme, text_size: int = 0) -> str:
    """The one style sheet: `resources/themes/*.qss` with the theme's colours and sizes filled in."""
    folder = places.resources()
    base = BASE_SIZE + text_size
    sheets = sorted((folder / "themes").glob("*.qss"))
    return Template("\n".join(sheet.read_text("utf-8") for sheet in sheets)).substitute(
        asdict(theme),
        check="light" if theme.name == "light" else "dark",
        icons=(folder / "icons").as_posix(),
        interface=", ".join(f'"{family}"' for family in fonts.INTERFACE_FAMILIES),
        serif=", ".join(f'"{family}"' for family in fonts.MINUTES_FAMILIES),
        size=f"{base}px",
        size_small=f"{base - 1}px",
        size_tiny=f"{base - 2}px",
        size_lead=f"{base + 2}px",
        size_title=f"{base + 7}px",
        size_headline=f"{base + 15}px",
        size_minutes=f"{MINUTES_SIZE + text_size}px",
    )


def restyle(widget: QWidget) -> None:
    """Have the style sheet look at a widget again after one of its properties changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
