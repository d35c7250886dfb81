### The command list, and what people read of the bot before they write to it

menu-report = Report the result of a test
menu-nil = Report that there was no inspection
menu-practise = Practise reporting
menu-mine = My reports
menu-session = Sessions of the commission
menu-review = Reports that wait for a review
menu-cases = What waits for you in cases
menu-entries = The register of dismissals
menu-paper = Enter a petition that came on paper
menu-record = What is recorded of me
menu-petition = Say that something is wrong
menu-check = Ask the register before hiring somebody
menu-summary = Summary of the day
menu-export = Reports as a file
menu-terms = How long a bar lasts
menu-audit = The log of who did what
menu-people = People and their rights
menu-settings = Language and settings
menu-help = What I can do here
menu-cancel = Give up what I have begun
menu-start = Home

bot-description =
    Fieldbook is the working tool of the inspection commissions: members report test results from their phones, governors read summaries.
    You need an invitation from your administrator. Press Start when you have opened its link.
bot-short-description = The inspection commissions' field reports. By invitation only.
