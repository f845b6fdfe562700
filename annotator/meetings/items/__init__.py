"""Where agenda items begin and end, and the parts of each."""
