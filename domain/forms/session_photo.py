from domain.attachment import Shows
from domain.form import Choice, Form, Photo

SESSION_PHOTO = Form(
    "session_photo",
    1,
    (Choice(key="shows", options=tuple(map(str, Shows))), Photo(key="picture")),
    reviewed=False,
)
"""A photo of a session's kit or signed sheet; the button that begins it has told which."""
