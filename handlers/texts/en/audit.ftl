### For auditors: the log of who did what, its heads, look-ups of the register and what stands out among them

head-made =
    🔏 <b>Audit log · head { $number }</b>
    { $at } · { $entries } entries
    Digest: { $digest }
    Please keep this message. By it you can show later that nothing before it was changed or taken away.
