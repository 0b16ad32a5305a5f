"""Three evenings that went three ways, as tables of what was said."""

SHORT = """
gebied-naam                        | De Hoven
gebied-gemeente                    | Voorbeeldstad
duur                               | twee avonden van vijf kwartier, met een knip na vraag 2
avond-datum                        | 1 oktober 2026
partijen-aanwezig.rol@buren        | bewoners
partijen-aanwezig.kant@buren       | zij wonen hier
partijen-aanwezig.rol@huis         | Woningcorporatie
partijen-aanwezig.kant@huis        | zij werken hier
signalen.indicator@woz             | Waarde van de woningen
signalen.titel@woz                 | Huizen stijgen minder in waarde.
signalen-cijfers.cijfer@woz        | 261
signalen-cijfers.eenheid@woz       | duizend euro
signalen-cijfers.jaar@woz          | 2025
aanwezig.aantal@buren              | 14
aanwezig.aantal@huis               | 6
wie-ontbreekt                      | jongeren, ouderen
spelregels                         | 1 2 3 4
privacy                            | ja
trots                              | De moestuin & het <koor>
gaat-goed                          | Mensen groeten elkaar.
signalen-herkend.herkend@woz       | een beetje
inschatting-stemmen                | Opletten 12, Geen zorgen nu 5, Gevarenzone 3
inschatting                        | Opletten
inschatting-voor                   | Er is meer rommel.
inschatting-tegen                  | Er zijn veel vrijwilligers.
problemen-stemmen                  | Slecht onderhoud: 15; Eenzaamheid: 9
problemen.soort@afval              | Slecht onderhoud
problemen.titel@afval              | Rommel bij de containers
problemen.soort@alleen             | Eenzaamheid
problemen.titel@alleen             | Wie alleen woont, spreekt niemand
verschillen.bewering@schuld        | Het komt door mensen van buiten.
verschillen.ziet-zo@schuld         | @buren
verschillen.ziet-anders@schuld     | @huis
verschillen.andere-kant@schuld     | De containers zijn te klein.
waar-wanneer.plek@afval            | aan de Brink
waar-wanneer.tijd@afval            | weet niet
waarom.waarom@afval                | De containers zijn te vroeg vol.
krachten.wie@tuin                  | bewoners
krachten.wat@tuin                  | De tuingroep staat er elke zaterdag.
basis                              | schoon 1, heel 2, veilig 3, betrouwbaar 2
uitzoeken.wat@legen                | Hoe vaak legt de wagen de containers?
uitzoeken.wie@legen                | de gemeente
uitzoeken.wanneer@legen            | 22 oktober 2026
gedeeld                            | niemand heeft bezwaar
besluit                            | Brede aanpak samen
ambitie-zin                        | De straat is schoon en er zit iemand op het bankje.
ambitie-horizon                    | 3
themas-stemmen                     | Gezond en niet alleen 11, Schoon en veilig 7
themas-gekozen.thema@buiten        | Gezond en niet alleen
themas-gekozen.probleem@buiten     | @alleen
themas-gekozen.waarom@buiten       | Hier krijgt iedereen energie van.
quick-wins.wat@weekend             | Een keer extra legen in het weekend.
quick-wins.wie@weekend             | de gemeente
quick-wins.wanneer@weekend         | november 2026
maatregelen.thema@bank             | @buiten
maatregelen.titel@bank             | Een koffiebank bij de moestuin
maatregelen.waarom@bank            | Daar komen mensen toch al langs.
liggen-laten.wat@feest             | Een groot wijkfeest.
liggen-laten.soort@feest           | dit doen we later
trekker                            | het opbouwwerk
maatregel-trekkers.trekker@bank    | de tuingroep
beloften.partner-naam@huismeester  | woningcorporatie
beloften.belofte@huismeester       | De huismeester helpt elke zaterdag mee.
rol-bewoners                       | meedoen
waaraan-merken                     | Maandag ligt er niets naast de containers.
wanneer-kijken                     | maart 2027
wanneer-stoppen                    | sla over
terugkoppeling.wanneer@avond       | 22-10-2026
terugkoppeling.waar@avond          | de aula van de school
plan-telling                       | mee eens 9, kan ermee leven 4, bezwaar 1
plan-bezwaren.van@weekend-werk     | @huis
plan-bezwaren.mag-erin@weekend-werk | met de naam van de organisatie
plan-bezwaren.wat@weekend-werk     | Zaterdag werken kost extra.
plan-bezwaren.anders@weekend-werk  | Begin op een vrijdag.
slot                               | trots 1; inschatting 2; problemen 1; terughoren 1
slot-anders                        | De school wil ook een bank.
"""
"""One short evening: the first of two."""

SMALL = """
gebied-naam                  | De Hoven
duur                         | een-avond
inschatting                  | Geen zorgen nu
besluit                      | Klein en vroeg ingrijpen
besluit-waarom               | Het gaat nog goed en dat moet zo blijven.
quick-wins.wat@lamp          | Een lamp bij het speelveld.
quick-wins.wie@lamp          | de gemeente
quick-wins.wanneer@lamp      | december 2026
trekker                      | de huismeester
wanneer-kijken               | juni 2027
wanneer-stoppen              | weet niet
terugkoppeling.wanneer@brief | 2027
terugkoppeling.hoe@brief     | in het wijkkrantje
"""
"""A wijk in which it goes well: small things, early."""

FIND_OUT = """
gebied-naam                  | De Hoven
duur                         | twee-avonden
inschatting                  | weet niet
besluit                      | Eerst uitzoeken
eerste-stap                  | De corporatie zoekt de verhuizingen van vijf jaar op.
eerste-stap-wie              | de woonconsulent van de corporatie
opnieuw-kijken               | 14 januari 2027
besluit-waarom               | Wij weten niet wie er vertrekt.
"""
"""Nobody knows enough to choose."""

OTHER_THEMES = """
themas-gekozen.thema@avond    | Werk en ondernemen
themas-gekozen.thema@voordeur | Zelf doen en meebeslissen
themas-gekozen.thema@tafel    | De bevolking verandert
initiatief-starter            | Ondernemers
initiatief-inkomsten          | verkoop, bijdragen
initiatief-winst              | Wat overblijft gaat naar de moestuin.
initiatief-regels             | De keuken mag nog niet open na zes uur.
initiatief-conclusie          | een wijkonderneming
burger-basis                  | alleen het contact is er
burger-energie                | bewoners beginnen, wij helpen
burger-zeggenschap            | Zij kiezen zelf wat er op het plein staat.
burger-backoffice             | Eén loket voor alle vergunningen.
burger-conclusie              | ruimte geven aan initiatief
demo-bevolking                | het blijft ongeveer gelijk
demo-huishoudens              | het groeit
demo-voorzieningen            | scholen; zorg
demo-regio                    | buurgemeenten; provincie
demo-conclusie                | iets om ons op voor te bereiden
"""
"""What the group of the exercise would have said with three other themes."""

LEFT_OPEN = """
gedeeld-bezwaar                    | De winkels ontbreken in het beeld.
wie-en-effect.zwaarte@plein | heel zwaar
focus-schaal   | op meer schalen tegelijk
focus-aanpak   | de kern moet samen
gewoon-werk-genoeg | voor een deel
veilig-plekken | De hoek bij de dichte winkel en de fietsenkelder.
veilig-tijden  | avond, weekend-avond
onderhoud      | vast-gezicht, repareren
open-voor-bewoners | alleen over hoe het gebeurt
tevreden-als                | Als mijn dochter 's avonds alleen van de bus naar huis durft.
"""
"""What is asked at the desk when the group of the exercise had left it open."""
