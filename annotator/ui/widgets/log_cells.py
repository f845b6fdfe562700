"""The cells of the action log: pills for the status, muted words for what there is not.

Before it stand `state_pill` and the table model, which says which cells only say that there is nothing.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from annotator.ui.theme import Theme
from annotator.ui.widgets.state_pill import PILL_ROLE, PillDelegate

MUTED_ROLE = PILL_ROLE + 1


class LogCells(PillDelegate):
    """Paints cells whose model gives true under `MUTED_ROLE` in the muted colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._muted = theme.colour("muted")

    def set_theme(self, theme: Theme) -> None:
        """Use other colours from the next painting on."""
        super().set_theme(theme)
        self._muted = theme.colour("muted")

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Qt asks how a cell looks."""
        super().initStyleOption(option, index)
        if index.data(MUTED_ROLE):
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                option.palette.setColor(role, self._muted)
