import base64
import hashlib
import struct
from dataclasses import dataclass, field

from bot.trial.server.call import Upload
from bot.trial.server.refusal import bad
from bot.trial.server.shape import Json

RECEIVED_BYTES = 20 * 2**20
SENT_BYTES = 50 * 2**20
PHOTO_BYTES = 10 * 2**20
PHOTO_SIDES = 10_000
_LONG_SIDES = (90, 320, 800, 1280, 2560)
_PNG = b"\x89PNG\r\n\x1a\n"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, slots=True)
class File:
    """A stored file; the sizes of one photo are several of them over the same content."""

    id: str
    unique_id: str
    kind: str
    path: str
    upload: Upload
    size: int
    sides: tuple[int, int] | None = None

    def as_json(self) -> Json:
        """The part that PhotoSize, Document and File have in common."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": self.size}

    def as_photo_size(self) -> Json:
        """A PhotoSize object."""
        width, height = self.sides or (0, 0)
        return self.as_json() | {"width": width, "height": height}


@dataclass(slots=True)
class Files:
    """What was uploaded, from either side, under the ids that Telegram would give."""

    seed: int
    stored: dict[str, File] = field(default_factory=dict)
    photos: dict[str, list[File]] = field(default_factory=dict)

    def add_photo(self, upload: Upload) -> list[File]:
        """Keep a picture in the sizes that Telegram would offer, smallest first.

        Raises:
            Refusal: too big, or no picture (JPEG or PNG).
        """
        size = len(upload.content)
        if size > PHOTO_BYTES:
            raise bad(f"file of size {size} bytes is too big for a photo; the maximum size is {PHOTO_BYTES} bytes")
        sides = picture_sides(upload.content)
        if sides is None:
            raise bad("IMAGE_PROCESS_FAILED")
        if sum(sides) > PHOTO_SIDES or max(sides) > 20 * min(sides):
            raise bad("PHOTO_INVALID_DIMENSIONS")
        sizes = [self._add("photo", upload, scaled) for scaled in _scaled(sides)]
        self.photos |= {file.id: sizes for file in sizes}
        return sizes

    def add_document(self, upload: Upload) -> File:
        """Keep any other file.

        Raises:
            Refusal: it is empty.
        """
        if not upload.content:
            raise bad("file must be non-empty")
        return self._add("document", upload, None)

    def find(self, file_id: str, kind: str | None = None) -> File:
        """A file by its id.

        Raises:
            Refusal: no such id, or a file of another kind.
        """
        file = self.stored.get(file_id)
        if file is None:
            raise bad("wrong file identifier/HTTP URL specified" if kind else "invalid file_id")
        if kind and file.kind != kind:
            raise bad(f"can't use file of type {file.kind.capitalize()} as {kind.capitalize()}")
        return file

    def at_path(self, path: str) -> File | None:
        """A file by the `file_path` that getFile told."""
        return next((file for file in self.stored.values() if file.path == path), None)

    def _add(self, kind: str, upload: Upload, sides: tuple[int, int] | None) -> File:
        number = len(self.stored) + 1
        prefix, folder = ("AgAC", "photos") if kind == "photo" else ("BQAC", "documents")
        secret = hashlib.sha256(f"{self.seed} {number}".encode()).digest()
        full = picture_sides(upload.content) if sides else None
        size = len(upload.content)
        if sides and full:
            size = max(1, size * sides[0] * sides[1] // (full[0] * full[1]))
        file = File(
            id=prefix + base64.urlsafe_b64encode(secret + secret[:16]).decode().rstrip("="),
            unique_id="AQAD" + base64.urlsafe_b64encode(secret[:9]).decode(),
            kind=kind,
            path=f"{folder}/file_{number}{_suffix(upload)}",
            upload=upload,
            size=size,
            sides=sides,
        )
        self.stored[file.id] = file
        return file


def _suffix(upload: Upload) -> str:
    dot = upload.name.rfind(".")
    return upload.name[dot:] if dot >= 0 and upload.name[dot + 1 :].isalnum() else ""


def _scaled(sides: tuple[int, int]) -> list[tuple[int, int]]:
    longest = max(sides)
    steps = [side for side in _LONG_SIDES if side < longest]
    factors = [side / longest for side in steps]
    whole = sides if longest <= _LONG_SIDES[-1] else None
    scaled = [(max(1, round(sides[0] * f)), max(1, round(sides[1] * f))) for f in factors]
    return [*scaled, whole] if whole else scaled


def picture_sides(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG; nothing for anything else."""
    if content.startswith(_PNG) and content[12:16] == b"IHDR" and len(content) >= 24:  # noqa: PLR2004  its header's end
        width, height = struct.unpack(">II", content[16:24])
        return (width, height) if width and height else None
    return _jpeg_sides(content) if content.startswith(b"\xff\xd8") else None


def _jpeg_sides(content: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:  # noqa: PLR2004  every segment of a JPEG starts so
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4])
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return (width, height) if width and height else None
        at += 2 + length
    return None
