"""The themes: readable by WCAG's reckoning, one style sheet that Qt takes without complaint, fonts that may miss."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QPushButton

from annotator.records import TagKind
from annotator.ui import fonts
from annotator.ui import theme as themes

# The offscreen platform says so of every window with a least size; it says nothing about our code.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

THEMES = [themes.light(), themes.dark(), themes.high_contrast()]
by_name = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)


def luminance(colour: QColor) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@by_name
def test_every_ink_can_be_read_on_its_ground(theme):
    pairs = [("text", "paper"), ("text", "window"), ("muted", "paper"), ("muted", "window"), ("muted", "quiet_tint")]
    pairs += [("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_selected", "selected")]
    pairs += [("on_selected", "selection"), ("text", "hover"), ("muted", "hover")]
    for name in ("overdue", "soon", "resolution", "follow_up", "deadline", "report_back"):
        pairs += [
            (name, f"{name}_tint"),
            (name, "paper"),
            (name, "window"),
            ("text", f"{name}_tint"),
            (name, "selected"),
        ]
    poor = {pair: contrast(*map(theme.colour, pair)) for pair in pairs}
    assert {pair: round(ratio, 2) for pair, ratio in poor.items() if ratio < 4.5} == {}


@by_name
def test_fields_and_focus_rings_can_be_seen(theme):
    for role in ("field_edge", "focus"):
        assert contrast(theme.colour(role), theme.colour("paper")) >= 3
        assert contrast(theme.colour(role), theme.colour("window")) >= 2.8


def test_high_contrast_is_seven_to_one():
    theme = themes.high_contrast()
    assert all(contrast(ink, ground) >= 7 for ink, ground in (themes.kind_colours(theme, kind) for kind in TagKind))


@by_name
def test_the_style_sheet_is_filled_in(theme):
    sheet = themes.style_sheet(theme, 2)
    assert "$" not in sheet
    assert theme.accent in sheet
    assert "font-size: 18px" in sheet


@by_name
def test_a_theme_dresses_the_program(theme, qapp, qtbot):
    before, font, palette, style = qapp.styleSheet(), qapp.font(), qapp.palette(), qapp.style().name()
    try:
        themes.apply(qapp, theme, text_size=1)
        button = QPushButton("Accept")
        qtbot.addWidget(button)
        button.show()
        assert qapp.font().pixelSize() == themes.BASE_SIZE + 1
        assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(theme.paper)
    finally:
        qapp.setStyleSheet(before)
        qapp.setFont(font)
        qapp.setStyle(style)
        qapp.setPalette(palette)


def test_the_fonts_come_with_the_program_and_with_their_licences(qapp):
    assert fonts.load() == ("Inter", "Noto Serif")
    assert fonts.load() == ("Inter", "Noto Serif")


def test_missing_fonts_are_passed_over_in_silence(qapp, tmp_path):
    fonts.load(tmp_path)
