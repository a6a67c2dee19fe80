"""What files set as limits to the data: letters that no font has cannot be printed."""

from __future__ import annotations

from pathlib import Path

FONTS = Path(__file__).parents[2] / "overrides" / "documents" / "fonts"
"""The fonts of PDF files."""
