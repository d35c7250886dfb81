### People and their rights, for administrators

people-head =
    <b>People</b>
    Invite somebody, or look at who has which right.
people-invite = + Invite somebody
people-all = List
people-search = Search
people-pending = Waiting for confirmation ({ $total })
people-links = Open invitations ({ $total })
people-home = ‹ People
people-back = ‹ List
people-list = <b>People</b> · { $total ->
    [one] one person
   *[other] { $total } people
 } · page { $page } of { $pages }
people-name = <b>{ $name }</b>
people-waiting = { $total ->
    [one] <b>One grant waits for a second administrator</b>
   *[other] <b>{ $total } grants wait for a second administrator</b>
 }
people-waiting-none = Nothing waits for a second administrator.
search-found = { $total ->
    [one] <b>One person found</b>
   *[other] <b>{ $total } people found</b> (at most { $most } are shown)
 }
search-none = Nobody was found. Try a shorter part of the name or number.
search-again = Search again

person-head = <b>{ $name }</b>
person-phone = Telephone: { $phone }
person-blocked = Has blocked the bot, so nothing arrives there.
person-open = Show
person-back = ‹ Person
back = ‹ Back

membership-head = <b>{ $name }</b>
membership-waits = Granted by { $name }. Another administrator has to confirm it.
granted-by-operator = the operator

## What may be done to a membership

act-confirm = ✔ Confirm
act-refuse = ✕ Refuse
act-term = Change until when
act-term30 = 30 days
act-term90 = 90 days
act-term365 = 365 days
act-endless = Without an end
act-suspend = Suspend
act-resume = Resume
act-end = End
act-done = Done.
act-already = That is so already. Nothing was changed.
term-ask =
    <b>{ $name }</b>
    { $membership }

    How long is it to last, from today?
end-sure =
    <b>{ $name }</b>
    { $membership }

    End this for good? It can't be resumed; the person would have to be invited again.
end-yes = Yes, end it
end-no = No, leave it

## What others are told

told-accepted = { $name } has accepted your invitation: <b>{ $role }</b> · { $area }, { $until }.
told-waits = { $name } is to be <b>{ $role }</b> · { $area }. A second administrator has to confirm it.
told-lasts = Your access as <b>{ $role }</b> · { $area } now lasts { $until }.
told-confirm = Your access as <b>{ $role }</b> · { $area } is confirmed. Send /start to begin.
told-refuse = Your access as <b>{ $role }</b> · { $area } was not confirmed.
told-suspend = Your access as <b>{ $role }</b> · { $area } is suspended. Your administrator can tell you more.
told-resume = Your access as <b>{ $role }</b> · { $area } is open again. Send /start to go on.
told-end = Your access as <b>{ $role }</b> · { $area } has ended. What you reported stays safe.
told-admins-confirm = { $name } is confirmed as <b>{ $role }</b> · { $area }.
told-admins-refuse = { $name } was refused as <b>{ $role }</b> · { $area }.
