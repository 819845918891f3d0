"""What every engine is told of the paper: the same page, letters and colours as our own A4. Loads nothing."""

from __future__ import annotations

import datetime as dt

DATUM = dt.date(2026, 11, 21)
TITEL = "Wijkplan Verzonnen Wijk 2026–2029"
BREEDTE, HOOGTE = 595.28, 841.89
OPZIJ, BOVEN, ONDER = 76.5, 70.9, 79.4
TEKSTBREEDTE = BREEDTE - 2 * OPZIJ
LETTER = 11.5
GRAFIEKLETTER = LETTER * 0.87
KOPPEN = (2.1, 1.42)
INKT, PETROL, GROEN, OKER, LIJN = "#1d2a2e", "#0b5563", "#e5f1ea", "#fbf0df", "#dfe3e1"
