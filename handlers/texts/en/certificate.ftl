### Certificates: an answer, or a release, that can be proven; | in the texts of the page is where a Khmer word ends

certificate-kingdom = Kingdom of Cambodia
certificate-motto = Nation  Religion  King
certificate-title-enquiry = Certificate of an answer
certificate-title-release = Certificate of release
certificate-subtitle-enquiry = from the register of those dismissed and struck from the cadre
certificate-subtitle-release = from the bar on being hired by state institutions
certificate-number = Number
certificate-moment = { $day }, { $clock }
certificate-at-enquiry = Asked at
certificate-at-release = Issued at
certificate-institution-enquiry = Asked for
certificate-institution-release = Institution
certificate-office-enquiry = Asked by
certificate-office-release = Issued by
certificate-purpose = Purpose
certificate-reference = Reference
certificate-person-enquiry = The person, as the officer gave them
certificate-person-release = The person
certificate-identity = Identity number
certificate-name-km = Name in Khmer
certificate-name-latin = Name in Latin letters
certificate-born-on = Date of birth
certificate-sex = Sex
certificate-none = not given
certificate-answer-enquiry = Answer
certificate-answer-release = Release
certificate-outcome-no_record = No record
certificate-outcome-confirmed_match = Confirmed match
certificate-outcome-possible_match = Possible match, not confirmed
certificate-outcome-false_match = Not this person
certificate-outcome-insufficient_identifiers = Not enough given to answer
certificate-outcome-released = Term over
certificate-valid = As the register stood at
certificate-earlier = Earlier certificates
certificate-earlier-none = none
certificate-earlier-more = { $n } older ones
certificate-proves = This page says what the register answered, at the moment named above, to what the officer gave, and nothing else. It is no statement about anybody’s conduct. Before a decision, ask the bot by the number whether the answer still stands.
certificate-verify = The file is signed: whoever has it can check it without a connection, with the published key. A print proves nothing by itself: compare its number and check code with what the bot says.
certificate-code = Check code
certificate-key = Public key

certificate-making = ⏳ Certificate { $number } is being made. It will be here shortly.
certificate-caption =
    Certificate { $number }
    🔒 It holds personal data. Keep it to yourself. It is signed: nothing in it can be changed without being noticed.
certificate-unsure = Telegram has not confirmed that certificate { $number } arrived. Please look above. If it is not there, ask for it again.
certificate-failed = Something went wrong on our side, so certificate { $number } could not be made. The answer itself is stored under its number. Please ask again later.
certificate-again = Ask again
