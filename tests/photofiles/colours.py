# SPDX-License-Identifier: GPL-3.0-or-later
"""Colour by its definitions: RGB spaces, what one space's numbers are in another, and how far two colours are apart for an eye.

Nothing here is a colour library; what the program does with LittleCMS is compared with it.
"""
import math
from dataclasses import dataclass

D65, D50 = (0.9504559, 1.0, 1.0890578), (0.9642957, 1.0, 0.8251046)
BRADFORD = ((0.8951, 0.2664, -0.1614), (-0.7502, 1.7135, 0.0367), (0.0389, -0.0685, 1.0296))


def times(matrix, vector):
    return tuple(sum(a * b for a, b in zip(row, vector)) for row in matrix)


def product(a, b):
    return tuple(tuple(sum(a[i][k] * b[k][j] for k in range(3)) for j in range(3)) for i in range(3))


def inverse(m):
    (a, b, c), (d, e, f), (g, h, i) = m
    det = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
    return tuple(tuple(x / det for x in row) for row in (
        (e * i - f * h, c * h - b * i, b * f - c * e), (f * g - d * i, a * i - c * g, c * d - a * f), (d * h - e * g, b * g - a * h, a * e - b * d)))


def diagonal(vector):
    return tuple(tuple(vector[i] if i == j else 0 for j in range(3)) for i in range(3))


def srgb_to_light(value):
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def light_to_srgb(light):
    return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


@dataclass(frozen=True)
class Space:
    """An RGB space by its primaries (x, y), its white, and its curve: a gamma, or None for that of sRGB."""

    primaries: tuple
    white: tuple
    gamma: float = None

    def matrix(self):
        """Its light → XYZ under D50."""
        columns = tuple(zip(*((x / y, 1, (1 - x - y) / y) for x, y in self.primaries)))
        matrix = product(columns, diagonal(times(inverse(columns), self.white)))
        gains = [new / old for new, old in zip(times(BRADFORD, D50), times(BRADFORD, self.white))]
        return product(product(product(inverse(BRADFORD), diagonal(gains)), BRADFORD), matrix)

    def columns(self):
        """As a profile wants them."""
        return tuple(zip(*self.matrix()))

    def curve(self):
        return srgb_to_light if self.gamma is None else self.gamma

    def from_srgb(self, colour):
        """Numbers of this space, 0 to 1, for a colour in sRGB, 0 to 255."""
        xyz = times(SRGB.matrix(), [srgb_to_light(value / 255) for value in colour])
        light = [min(1, max(0, value)) for value in times(inverse(self.matrix()), xyz)]
        return tuple(light_to_srgb(value) if self.gamma is None else value ** (1 / self.gamma) for value in light)


SRGB = Space(((0.64, 0.33), (0.30, 0.60), (0.15, 0.06)), D65)
DISPLAY_P3 = Space(((0.680, 0.320), (0.265, 0.690), (0.150, 0.060)), D65)
ADOBE_RGB = Space(((0.64, 0.33), (0.21, 0.71), (0.15, 0.06)), D65, 563 / 256)
PROPHOTO = Space(((0.734699, 0.265301), (0.159597, 0.840403), (0.036598, 0.000105)), D50, 461 / 256)  # 1.8, as a profile can say it


def lab(colour):
    """CIE L*a*b* (D50) of a colour in sRGB, 0 to 255."""
    def root(t):
        return t ** (1 / 3) if t > (6 / 29) ** 3 else t / (3 * (6 / 29) ** 2) + 4 / 29

    x, y, z = (root(value / white) for value, white in zip(times(SRGB.matrix(), [srgb_to_light(v / 255) for v in colour]), D50))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def ciede2000(one, other):
    """ΔE00 of two colours in L*a*b* (Sharma, Wu and Dalal 2005, whose names these are). 1 is about what an eye just sees."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean_c7 = ((math.hypot(a1, b1) + math.hypot(a2, b2)) / 2) ** 7
    g = 0.5 * (1 - math.sqrt(mean_c7 / (mean_c7 + 25 ** 7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = (math.degrees(math.atan2(b, a)) % 360 if a or b else 0 for a, b in ((a1, b1), (a2, b2)))
    dh = 0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    if c1 * c2 and h2 - h1 == 180:
        dh = 180
    d_l, d_c, d_h = l2 - l1, c2 - c1, 2 * math.sqrt(c1 * c2) * math.sin(math.radians(dh / 2))
    mean_l, mean_c = (l1 + l2) / 2, (c1 + c2) / 2
    if c1 * c2 == 0:
        mean_h = h1 + h2
    elif abs(h1 - h2) <= 180:
        mean_h = (h1 + h2) / 2
    else:
        mean_h = (h1 + h2 + (360 if h1 + h2 < 360 else -360)) / 2
    t = (1 - 0.17 * math.cos(math.radians(mean_h - 30)) + 0.24 * math.cos(math.radians(2 * mean_h))
         + 0.32 * math.cos(math.radians(3 * mean_h + 6)) - 0.20 * math.cos(math.radians(4 * mean_h - 63)))
    s_l = 1 + 0.015 * (mean_l - 50) ** 2 / math.sqrt(20 + (mean_l - 50) ** 2)
    s_c, s_h = 1 + 0.045 * mean_c, 1 + 0.015 * mean_c * t
    turn = 2 * math.sqrt(mean_c ** 7 / (mean_c ** 7 + 25 ** 7)) * math.sin(math.radians(60 * math.exp(-(((mean_h - 275) / 25) ** 2))))
    return math.sqrt((d_l / s_l) ** 2 + (d_c / s_c) ** 2 + (d_h / s_h) ** 2 - turn * (d_c / s_c) * (d_h / s_h))


def difference(one, other):
    """ΔE00 of two colours in sRGB, 0 to 255."""
    return ciede2000(lab(one), lab(other))


# Pairs of Sharma, Wu and Dalal's own test data: the two colours, the difference.
SHARMA = (((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425), ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0000),
          ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792), ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
          ((50, 2.5, 0), (73, 25, -18), 27.1492), ((50, 2.5, 0), (58, 24, 15), 19.4535), ((50, 2.5, 0), (50, 3.2592, 0.335), 1.0000),
          ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644), ((35.0831, -44.1164, 3.7933), (35.0232, -40.0716, 1.5901), 1.8645),
          ((90.8027, -2.0831, 1.441), (91.1528, -1.6435, 0.0447), 1.4441), ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082))
