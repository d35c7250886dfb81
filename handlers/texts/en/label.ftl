### Numbers that are read from the photo of a label

label-reading = 🔎 Reading the label … You may type the number meanwhile.
label-doubt = Read on the label: <b>{ $value }</b>. If it is right, press “Use it all the same”; otherwise type the number, or send another photo.
