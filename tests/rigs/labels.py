"""Labels as phones see them: drawn, spoilt in the ways in which photos are, and read.

`python -m tests.rigs.labels` is the long run: a rate for each code and condition.
"""

import io
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import zxingcpp
from PIL import Image, ImageChops, ImageFilter

from bot.inside import label
from domain.problem import Code, Problem
from tests.hostile_pictures import coded

KINDS = {
    "qr": zxingcpp.BarcodeFormat.QRCode,
    "data_matrix": zxingcpp.BarcodeFormat.DataMatrix,
    "code_128": zxingcpp.BarcodeFormat.Code128,
}
SIZE = (1_280, 960)
PAPER, TABLE = 245, 150
_DRAWN = 8

Spoil = Callable[[Image.Image, random.Random], Image.Image]


def _leave(image: Image.Image, _: random.Random) -> Image.Image:
    return image


def _blur(image: Image.Image, chance: random.Random) -> Image.Image:
    return image.filter(ImageFilter.GaussianBlur(chance.uniform(1.2, 2.6)))


def _turn(image: Image.Image, chance: random.Random) -> Image.Image:
    return image.rotate(chance.uniform(0, 360), Image.Resampling.BICUBIC, fillcolor=TABLE)


def _tilt(image: Image.Image, chance: random.Random) -> Image.Image:
    """From aside: each corner of what is seen lies up to 12 % inside or outside of the picture."""
    width, height = image.size
    corners = ((0, 0), (0, height), (width, height), (width, 0))
    by = 0.12
    seen = [c + chance.uniform(-by, by) * side for corner in corners for c, side in zip(corner, SIZE, strict=True)]
    return image.transform(image.size, Image.Transform.QUAD, seen, Image.Resampling.BICUBIC, fillcolor=TABLE)


def _darken(image: Image.Image, chance: random.Random) -> Image.Image:
    """A tenth to a third of the light, and the grain that comes with it."""
    light = chance.uniform(0.1, 0.35)
    grain = Image.frombytes("L", SIZE, chance.randbytes(SIZE[0] * SIZE[1])).point(lambda grey: grey // 12)
    return ImageChops.add(image.point(lambda grey: int(grey * light)), grain)


def _move(image: Image.Image, chance: random.Random) -> Image.Image:
    """The hand moved five to nine pixels while the picture was taken."""
    far = chance.randint(5, 9)
    moved = [ImageChops.offset(image, by, 0) for by in range(far)]
    swept = moved[0]
    for place, step in enumerate(moved[1:], start=2):
        swept = Image.blend(swept, step, 1 / place)
    return swept


def _mix(image: Image.Image, chance: random.Random) -> Image.Image:
    """As it happens: a little of everything."""
    tilted = _tilt(_turn(image, chance), chance)
    soft = tilted.filter(ImageFilter.GaussianBlur(chance.uniform(0.7, 1.5)))
    light = chance.uniform(0.35, 1)
    return soft.point(lambda grey: int(grey * light))


@dataclass(frozen=True)
class Condition:
    spoil: Spoil
    quality: int = 87
    module: tuple[float, float] = (4, 4)
    """Pixels for each of the code's smallest parts."""


CONDITIONS: Mapping[str, Condition] = {
    "sharp": Condition(_leave),
    "blurred": Condition(_blur),
    "turned": Condition(_turn),
    "jpeg 40": Condition(_leave, quality=40, module=(2, 3)),
    "far away": Condition(_leave, module=(1.5, 2.5)),
    "moved": Condition(_move),
    "from aside": Condition(_tilt),
    "dark": Condition(_darken),
    "as it happens": Condition(_mix, quality=75, module=(2.5, 5)),
}


@dataclass
class Rate:
    """How many were read, by kind and condition; and what was read that did not stand there."""

    tried: Counter[tuple[str, str]] = field(default_factory=Counter)
    read: Counter[tuple[str, str]] = field(default_factory=Counter)
    wrong: list[tuple[str, str, str, str]] = field(default_factory=list)

    @property
    def share(self) -> float:
        return self.read.total() / self.tried.total()

    def lines(self) -> Iterator[str]:
        for case, tried in self.tried.items():
            yield f"{case[0]:12} {case[1]:14} {self.read[case] / tried:5.0%} of {tried}"
        yield f"labels: {self.share:.1%} of {self.tried.total()} read, {len(self.wrong)} wrong"


def photo(kind: str, text: str, condition: Condition, chance: random.Random) -> bytes:
    """A picture of a label that lies somewhere on a table."""
    drawn = coded(text, KINDS[kind], _DRAWN)
    size = chance.uniform(*condition.module) / _DRAWN
    code = drawn.resize((int(drawn.width * size), int(drawn.height * size)), Image.Resampling.BOX)
    paper = Image.new("L", (code.width + 40, code.height + 40), PAPER)
    paper.paste(code.point(lambda grey: 20 + grey * 225 // 255), (20, 20))
    seen = Image.new("L", SIZE, TABLE)
    middle = [(whole - part) // 2 + chance.randint(-60, 60) for whole, part in zip(SIZE, paper.size, strict=True)]
    seen.paste(paper, (middle[0], middle[1]))
    written = io.BytesIO()
    condition.spoil(seen, chance).save(written, "JPEG", quality=condition.quality)
    return written.getvalue()


def read(content: bytes) -> str:
    """What stands on it, "" where that is not told."""
    try:
        return str(json.loads(label.run(content))["text"])
    except Problem as problem:
        if problem.code not in {Code.LABEL_NOT_FOUND, Code.LABEL_UNSURE}:
            raise
        return ""


def nothing(chance: random.Random) -> bytes:
    """Bars, or squares, in which nothing stands: what was read of them would be wrong."""
    across, down = chance.randint(60, 200), chance.choice((1, chance.randint(12, 60)))
    pattern = Image.frombytes("L", (across, down), bytes(chance.choices((20, PAPER), k=across * down)))
    seen = Image.new("L", SIZE, PAPER)
    seen.paste(pattern.resize((across * 4, max(down * 4, 200)), Image.Resampling.NEAREST), (100, 100))
    written = io.BytesIO()
    seen.save(written, "JPEG", quality=87)
    return written.getvalue()


def measured(times: int, seed: int) -> Rate:
    """Each kind of code under each condition so many times."""
    chance, rate = random.Random(seed), Rate()
    for kind in KINDS:
        for name, condition in CONDITIONS.items():
            for _ in range(times):
                text = f"{chance.choice(('KP', 'MI', 'S'))}-{chance.randrange(10**6):06}"
                found = read(photo(kind, text, condition, chance))
                rate.tried[kind, name] += 1
                rate.read[kind, name] += found == text
                if found not in {"", text}:
                    rate.wrong.append((kind, name, text, found))
    rate.wrong += [("none", "", "", found) for _ in range(times) if (found := read(nothing(chance)))]
    return rate


if __name__ == "__main__":
    long = measured(times=50, seed=1)
    for line in long.lines():
        sys.stdout.write(f"{line}\n")
    for wrong in long.wrong:
        sys.stdout.write(f"wrong: {wrong}\n")
    sys.exit(bool(long.wrong))
