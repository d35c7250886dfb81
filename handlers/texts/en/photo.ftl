### Photos of a session: its kit and its signed sheet

photo-add-kit = 📷 Kit
photo-add-sheet = 📷 Sheet
photo-look-kit = 🖼 Look at the kit
photo-look-sheet = 🖼 Look at the sheet
photo-kept-kit =
    { $n ->
        [one] Kit photo ✓
       *[other] Kit photos ✓ { $n }
    }
photo-kept-sheet =
    { $n ->
        [one] Sheet ✓
       *[other] Sheet ✓ { $n } photos
    }
photo-owed-kit = Kit photo: being stored
photo-owed-sheet = Sheet: being stored
photo-missing-kit = Kit photo: still missing
photo-missing-sheet = Sheet: still missing
photo-stored-kit = 📷 The photo of the kit is stored safely and was taken out of this chat.
photo-stored-sheet = 📷 The photo of the signed sheet is stored safely and was taken out of this chat.
photo-is-kit = It shows the kit
photo-is-sheet = It shows the signed sheet
photo-caption =
    { $what } · { $institution } · { $day }
    🔒 Your look was noted. Please delete this picture when you are done.
photo-unsure = Telegram did not confirm that the picture has arrived: { $what } · { $institution } · { $day }. Please look above; if it is not there, ask for it again.

no-sheet-open = Still without sheet ({ $n })
no-sheet-mark = { $session } · no sheet
no-sheet-head = <b>Still without a signed sheet</b> · { $total } · page { $page } of { $pages }
no-sheet-none = Every session of the last month has its signed sheet.
