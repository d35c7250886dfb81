### What cannot be accepted, and how to put it right

problem-answer_missing = This question has no answer yet. Please answer it to go on.
problem-bad_code = A code has 1 to 16 characters: small Latin letters, digits and hyphens only.
problem-bad_date = That date could not be read. Please write it like 21.11.2026.
problem-bad_headcount = The headcount must be a whole number.
problem-bad_identity = The number has from { $least } to { $most } characters, digits and letters only. Please type it again.
problem-bad_letters = Two or three capital Latin letters are needed for the receipt numbers.
problem-bad_number = That is not a number. Please type digits only.
problem-bad_phone = That is not a telephone number. Please write it like 012 345 678.
problem-bad_receipt = That is not a receipt number. Please write it like KK-26-000123.
problem-cannot_skip = This question cannot be skipped. Please answer it to go on.
problem-cell_too_long = A cell in row { $row } is too long. A cell may have at most { $most } characters.
problem-choose_one = Please choose at least one.
problem-code_twice = An earlier row has this code already.
problem-columns_missing = The table lacks a column it needs: the code, the name in Khmer, and the name in English.
problem-contact_not_yours = Only your own contact counts. Please press the button below, which shares it.
problem-date_too_early = That date is too long ago. The earliest day accepted is { $earliest }.
problem-date_too_late = That date is too late. The latest day accepted is { $latest }.
problem-enquiry_columns = No column of numbers or names was found. The first row needs a header, for instance: identity number, name, date of birth.
problem-enquiry_quota = That was enough for today: an officer asks { $most } times a day at most. It goes on tomorrow.
problem-enquiry_rows = This list is too long: an officer asks { $most } rows a day at most, and { $left } are left today.
problem-file_empty = The file has nothing in it.
problem-file_encoding = The letters in this file could not be read. Please save it as XLSX or CSV (UTF-8) and send it again.
problem-file_encrypted = The file is protected by a password. Please remove the password and send it again.
problem-file_links = The file is linked to other files or sources of data. Please copy the list into a new file, values only, and send that.
problem-file_macros = The file has macros in it. Please save it as XLSX without macros and send it again.
problem-file_not_accepted = The file is not accepted, because it could not be read safely. Please copy the list into a new file, or take the picture again, and send that.
problem-file_objects = The file has other files or objects in it. Please copy the list into a new file, values only, and send that.
problem-file_old_format = This is an old Excel file (XLS). Please save it as XLSX and send it again.
problem-file_too_large = The file is too large. At most { $megabytes } megabytes and { $rows } rows are accepted.
problem-file_too_wide = The table has too many columns. At most { $most } are accepted.
problem-file_unpacks_too_large = Once unpacked, the file is too large. Please copy the list alone into a new file and send that.
problem-file_unreadable = The file could not be read. Please save it as CSV (UTF-8) or XLSX.
problem-file_wrong_kind = This file is no XLSX or CSV table. Please send one of these.
problem-formula_in_cell = This cell begins with = + - or @, as formulas do. Please write the value alone.
problem-identity_lost_zero = This number has only 8 digits. The table may have lost a 0 at its beginning. Please compare it with the original list.
problem-identity_missing = There is no identity number, so this person is known by the name alone.
problem-identity_twice = Row { $row } has this number already.
problem-interview_missing = Nothing is verified against somebody who was not heard. Please note the interview first, also where the person declined it or could not be reached.
problem-kit_expired = This kit had expired before the day of the test ({ $earliest }), so its outcome cannot be used. Please look at the date on the packet once more, or repeat the test with a new kit.
problem-line_absence_kind_wanted = Why the person was absent is missing: leave, mission, sickness or maternity. If the person evaded the test, please write “evaded”.
problem-line_long_name = The name has more than two words. Please confirm that all of them are the name.
problem-line_no_name = The name is missing.
problem-line_no_number = The number is missing: that of the identity card, or the service number with “id” before it.
problem-line_no_number_or_name = Neither a number nor a name was found.
problem-line_no_outcome = The outcome is missing, for example “neg”.
problem-line_no_sex = The sex is missing: M or F.
problem-line_refusal_kind_wanted = How the person refused is missing: did not appear, left before the end, no specimen, refused observation or declined a second test.
problem-line_same_number = Line { $line } has the same number. Please write each person once.
problem-line_substance_wanted = The substance is missing, for example MET. A positive rapid test is only a suspicion, and has to say of what.
problem-line_two_categories = Two categories stand here. Please keep one.
problem-line_two_kinds = Two reasons stand here. Please keep one.
problem-line_two_names = A name stands here twice, or something beside the name was not understood. Please write one person a line, and nothing else.
problem-line_two_numbers = Two numbers stand here. Please keep one, and write “specimen” before a specimen number.
problem-line_two_outcomes = Two outcomes stand here. Please keep one.
problem-line_two_sexes = Two sexes stand here. Please keep one.
problem-line_unclear_number = It is not clear what one of the numbers is. Please write “id” before a service number and “specimen” before a specimen number, and leave out the rest.
problem-line_unclear_word = One word could mean several things, or may belong to the name. Please put commas between the parts.
problem-line_unknown_word = Something here was not understood. Please leave it out.
problem-label_not_found = No barcode or QR code was found in the picture. Please take it close, sharp and in good light, or type the number.
problem-label_read = Please compare this with the label, sign by sign.
problem-label_unsure = The picture can be read in more than one way. Please take one label alone, or type the number.
problem-link_expired = This invitation link has expired. Please ask your administrator for a new one.
problem-link_unknown = This invitation link is not valid. Please ask your administrator for a new one.
problem-link_used = This invitation link has been used already. Please ask your administrator for a new one.
problem-link_withdrawn = This invitation link has been withdrawn. Please ask your administrator for a new one.
problem-link_your_own = This is your own invitation link. Please send it to the person you invite.
problem-may_not_invite = You have no right to give this role there. Please choose another role or place.
problem-name_missing = The name is missing.
problem-name_twice = Row { $row } has this name already, and no number tells the two apart. Please fill in their identity numbers.
problem-nil_already = It has been reported already that this institution had no inspection on that day; it need not be said again. You can give this up, or change the day or the institution.
problem-nil_and_results = There are test results of this institution for that day, so it can't be reported that there was no inspection. Please look at the day and the institution again.
problem-not_asked = This does not go with the other answers: the question was not asked.
problem-not_in_directory = That is not in the list. Please choose from the list, or search again.
problem-not_now = That cannot be done now. Please use the buttons of the present question.
problem-not_on_list = The list has no number { $places }. Please look at it once more.
problem-nothing_before = This is the first question.
problem-nothing_changed = Nothing has been changed yet. Please change an answer, or give the correction up.
problem-number_too_large = That number is too large. At most { $most } is accepted.
problem-number_too_small = That number is too small. At least { $least } is needed.
problem-only_one = Only one is asked for here. Please give the number of one.
problem-parent_in_circle = The institutions above this one lead back to it in a circle.
problem-phone_differs = This is not the telephone number that was invited. Please ask your administrator.
problem-session_not_open = Photos can be added once the session is open.
problem-session_not_yours = This session is no longer yours to work in.
problem-too_many_photos = A session can have { $most } photos of one kind, and has them already.
problem-photo_wanted = Please send a photo.
problem-picture_too_large = The picture is too large. At most { $megabytes } megabytes and { $megapixels } megapixels are accepted.
problem-picture_unreadable = The picture could not be read. Please take it or send it again.
problem-picture_wrong_kind = This is no JPEG, PNG or WebP picture. Please send one of these.
problem-place_outside_parent = This place lies outside the place of the institution above.
problem-report_changed = Somebody else has changed this report meanwhile. Please read what they did, and decide.
problem-report_not_yours = You can no longer change this report.
problem-practice_differs = Almost. These answers are other than the exercise says: { $fields }. Press ✎ to mend them, then submit again.
problem-result_does_not_follow = This result does not follow from what the laboratory found, or from what was reported. Please choose another.
problem-role_held = You have this role there already, so there is nothing to do.
problem-roster_columns_missing = No column of names was found in the table. Please choose the one that has the names.
problem-test_under_way = The laboratory or the doctor has spoken already, and this change would undo that. A lead or a doctor can cancel the test (/cases).
problem-term_line_range = Line { $line }: a term is { $least } to { $most } years.
problem-term_line_twice = Lines { $other } and { $line } say different terms for the same case. Please write each case once.
problem-term_line_unclear = Line { $line } is not understood: write ground, category, first time or again, and years, for example “confirmed use, police, first: 5 years”.
problem-term_line_years = Line { $line } needs one number of years, or “undecided”.
problem-term_lines_none = No term stands here. Please write at least one rule with its years.
problem-terms_same = This is what the table of that day says already.
problem-terms_waiting = Another proposal waits for its second signature. It has to be signed, refused or taken back first.
problem-text_too_long = That is too long. At most { $most } characters are accepted.
problem-text_too_short = That is too short. At least { $least } characters are needed.
problem-text_wanted = Please type your answer.
problem-ticks_gone = Of those ticked, { $total } are no longer in the list and were taken out. Please check what is left.
problem-too_many_ticks = At most { $most } can be ticked at a time. Please finish these first, then begin again with the others.
problem-too_many_tries = That was too often. Please try again in an hour, or ask your administrator.
problem-total_differs =
    { $total ->
        [tested] “Tested”
        [women] “Women”
        [total] “Total”
        [negative] “Negative”
        [presumptive_positive] “Presumptive positive”
        [kit_invalid] “Kit invalid”
        [refused] “Refused”
        [evaded] “Evaded”
        [excused_absence] “Excused absence”
       *[unlocated] “Not located”
    } is given as { $given }, but the other figures and lines make { $found }.
problem-total_missing =
    { $total ->
        [tested] “Tested”
        [women] “Women”
        [total] “Total”
        [negative] “Negative”
        [presumptive_positive] “Presumptive positive”
        [kit_invalid] “Kit invalid”
        [refused] “Refused”
        [evaded] “Evaded”
        [excused_absence] “Excused absence”
       *[unlocated] “Not located”
    } is missing. Please write the word and a figure.
problem-total_negative_line = Negative people are counted, not listed. Please leave this line out.
problem-total_twice =
    { $total ->
        [tested] “Tested”
        [women] “Women”
        [total] “Total”
        [negative] “Negative”
        [presumptive_positive] “Presumptive positive”
        [kit_invalid] “Kit invalid”
        [refused] “Refused”
        [evaded] “Evaded”
        [excused_absence] “Excused absence”
       *[unlocated] “Not located”
    } is given twice. Please keep one.
problem-total_women = “Women” is given as { $given }, but only { $least } to { $most } fits the other figures and lines.
problem-unknown_category = There is no such category. It must be civil servant, police officer, soldier or contracted official.
problem-unknown_field = The form has no such field.
problem-unknown_kind = There is no such kind of institution.
problem-unknown_option = There is no such option. Please choose one of the buttons shown.
problem-unknown_parent = The institution above is not in the table, or is wrong itself.
problem-unknown_place = The official list has no place with this code.
problem-unknown_sex = The sex must be written as female or male.
problem-unusual_identity = An identity card number has 9 digits, and this one differs. If it is a service number, or right as it is, please confirm it; otherwise type it again.
problem-use_buttons = Please use the buttons below. Your answers are kept.
problem-write_in_khmer = Please write in Khmer letters, without digits or other signs.
problem-write_in_latin = Please write in Latin letters, without digits or other signs.
problem-already_said = Somebody has said something else of number { $places } already. Take that back first, in the session's list of those already noted.
problem-session_closed = The session is not open any more.
problem-line_two_people = Several people on the list have this name. Give the number too.
problem-lines_none = None of the lines was understood. Please change them.
problem-totals_with_list = The session has a list of people, so totals are counted there. Send only the lines of those who are different.

problem-basis_does_not_fit = This ground does not rest on such a basis: a conviction needs a court's judgment, an admission the person's own words, a use a confirmed test, a refusal a disciplinary decision.
problem-born_on_missing = The birth date is missing, so two people of one name can't be told apart. It can be confirmed only by itself.
problem-case_not_yours = You may not take this step: it is another office's, or you have decided something in this case already.
problem-dismissal_columns_missing = No row of headings was found. A list of dismissals needs at least these columns: name, institution, category, ground, basis, order number and day of dismissal.
problem-dismissed_already = There is an entry on this case already.
problem-entry_unknown = There is no such entry that you may see. Please look at the number again, for example REG-26-000123.
problem-ground_differs = Ground and basis must be those of the case that the dismissal rests on.
problem-ground_not_verified = A dismissal rests on a verified positive whose time for the second bottle is over, on a refusal that was reviewed, or on a confirmed finding. This case is none of these yet.
problem-imported_before = This row was taken over before. Nothing is added twice.
problem-nobody_to_sign = Nobody there could confirm it. Please choose another office, or the lead.
problem-police_report_alone = A police report alone puts nobody on the list. It may well lead to a court judgment, a disciplinary decision or an admission: please record the finding once there is one.
problem-row_incomplete = Something is missing that every dismissal must tell.
problem-sex_missing = The sex is missing. It can be confirmed only by itself.
problem-unknown_basis = That is no basis: confirmed test, court judgment, disciplinary decision or admission.
problem-unknown_departure = That is no kind of departure: dismissed, resigned under investigation, contract not renewed or deceased.
problem-unknown_ground = That is no ground of dismissal.
problem-unknown_workplace = No institution of the directory has this name or code, or it is not yours.
problem-answer_too_late = The time to answer is over. You can still petition: send /petition.
problem-correction_empty = Give at least one thing that is right now: the number, a name, or the date of birth.
problem-petition_going = A petition about this entry is going on already. Please wait for its answer.
problem-petition_no_entry = There is no such entry that this could be about, or its time is over.
problem-term_only_shorter = A decision can only shorten the term: choose an earlier day than the present end.
