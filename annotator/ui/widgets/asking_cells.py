"""The cells of the import list: pills for the state, and words in another ink: what is asked of the clerk.

Before it stands `state_pill`; the table model names the ink, by the theme's name for it, under `INK_ROLE`.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyleOptionViewItem

from annotator.ui.widgets.state_pill import PILL_ROLE, PillDelegate

INK_ROLE = PILL_ROLE + 2


class AskingCells(PillDelegate):
    """Paints cells in the ink that their model names; the rest are painted as ever."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Qt asks how a cell looks."""
        super().initStyleOption(option, index)
        if index.column() == 0:  # names of files differ at their ends
            option.textElideMode = Qt.TextElideMode.ElideMiddle
        ink = index.data(INK_ROLE)
        if ink:
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                option.palette.setColor(role, self._theme.colour(ink))
