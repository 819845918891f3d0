"""Colours as people with a colour-vision deficiency see them, and how far two colours are apart (CIE 1976).

The matrices are those of Machado, Oliveira and Fernandes (2009) for a complete deficiency, on linear RGB.
"""

from __future__ import annotations

from math import dist

Drietal = tuple[float, float, float]

ZICHT: dict[str, tuple[Drietal, Drietal, Drietal]] = {
    "alle kleuren": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "geen rood": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "geen groen": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "geen blauw": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
_WIT = (0.95047, 1.0, 1.08883)


def afstand(een: str, ander: str, zicht: str) -> float:
    """From 0 (the same); about 2 can be seen, 7 is seen at a glance."""
    return dist(_lab(een, zicht), _lab(ander, zicht))


def _maal(matrix: tuple[Drietal, Drietal, Drietal], v: Drietal) -> Drietal:
    a, b, c = (sum(m * w for m, w in zip(rij, v, strict=True)) for rij in matrix)
    return a, b, c


def _lab(kleur: str, zicht: str) -> Drietal:
    r, g, b = (_lineair(int(kleur[n : n + 2], 16) / 255) for n in (1, 3, 5))
    gezien = _maal(ZICHT[zicht], (r, g, b))
    x, y, z = (_f(deel / wit) for deel, wit in zip(_maal(_XYZ, gezien), _WIT, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _lineair(deel: float) -> float:
    return deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4


def _f(deel: float) -> float:
    deel = max(deel, 0.0)
    return float(deel ** (1 / 3)) if deel > 0.008856 else 7.787 * deel + 16 / 116
