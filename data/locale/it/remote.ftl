# Da remoto: chiavi, accesso, sala, tabellone.

event-key-registered = ha registrato per { $name } la chiave { $fingerprint }
event-key-revoked = ha revocato la chiave { $fingerprint } di { $name }
event-item-called = ha chiamato { $project } · { $sub }
event-project-called = ha chiamato { $project }

refusal-key-taken = La chiave è già di { $name }: ogni persona ne usa una sua. Crearne un'altra con «ssh-keygen -t ed25519».
refusal-unknown-key = Nessuna chiave con impronta { $fingerprint }: «vaglio keys PANEL» le elenca.
refusal-taken-over = Questa sessione è stata proseguita altrove con il tuo accesso: qui non si scrive più. Premere q ed entrare di nuovo.
refusal-key-gone = La chiave { $fingerprint } con cui sei entrato è stata revocata: nulla è stato scritto. Rivolgersi alla segreteria.

ending-taken-over = La sessione è proseguita altrove con il tuo accesso: qui è terminata. Nulla è andato perduto.
ending-key-revoked = La chiave con cui eri entrato è stata revocata: la sessione è terminata. Rivolgersi alla segreteria.
