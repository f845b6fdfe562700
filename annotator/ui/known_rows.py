"""Which of the files that come in are known: to the register, or since they came before in the same list.

Before it stand `import_preview` and `import_row`; the import place asks it for every row that it shows.
"""

from collections.abc import Callable
from dataclasses import replace

from annotator.store import Register
from annotator.ui.models.import_preview import Preview, preview
from annotator.ui.models.import_row import ImportRow


class KnownRows:
    """Looks rows up. `register` gives the open register, if there is one."""

    def __init__(self, register: Callable[[], Register | None]) -> None:
        self._register = register
        self._by_data: dict[bytes, list[ImportRow]] = {}  # as they were read

    def forget(self) -> None:
        """Another list begins."""
        self._by_data.clear()

    def as_it_comes(self, row: ImportRow) -> ImportRow:
        """A row that was just read, as the list or the register knows it."""
        others = self._by_data.setdefault(row.data, [])
        twin = next((other.name for other in others if row.is_same_as(other)), "")
        others.append(row)
        if twin:
            return replace(row, preview=Preview(is_known=True, says=f"The same file as {twin} in this list."))
        return self.against_register(row)

    def against_register(self, row: ImportRow) -> ImportRow:
        """A row with what the register would make of it."""
        register = self._register()
        if register is None or row.found is None:
            return row
        return replace(row, preview=preview(register, row.found, row.data))
