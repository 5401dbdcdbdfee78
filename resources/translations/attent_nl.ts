<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ActionNotice</name>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>AddressRow</name>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straat en nummer</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Regio</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
</context>
<context>
    <name>AddressSection</name>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Adres toevoegen</translation>
    </message>
    <message>
        <source>Address removed</source>
        <translation>Adres weggehaald</translation>
    </message>
</context>
<context>
    <name>AttachmentList</name>
    <message>
        <source>Attach files</source>
        <translation>Bestanden toevoegen</translation>
    </message>
    <message>
        <source>{name} may be a program</source>
        <translation>{name} kan een programma zijn</translation>
    </message>
    <message>
        <source>Opening it may run something on this computer. Open it only if you know who made it and why they sent it.</source>
        <translation>Als je het opent, kan er iets op deze computer gaan draaien. Open het alleen als je weet wie het gemaakt heeft en waarom je het kreeg.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie opslaan</translation>
    </message>
    <message>
        <source>Attachment removed</source>
        <translation>Bijlage weggehaald</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie opslaan…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Attachment {name}</source>
        <translation>Bijlage {name}</translation>
    </message>
</context>
<context>
    <name>AvatarDrop</name>
    <message>
        <source>Drop or paste a photo here</source>
        <translation>Sleep of plak hier een foto</translation>
    </message>
    <message>
        <source>Paste a photo here, or press Enter to choose one</source>
        <translation>Plak hier een foto, of druk op Enter om er een te kiezen</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Een foto kiezen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Afbeeldingen</translation>
    </message>
    <message>
        <source>There is no image on the clipboard. Copy one first.</source>
        <translation>Er staat geen afbeelding op het klembord. Kopieer er eerst een.</translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation>Foto weggehaald</translation>
    </message>
    <message>
        <source>Photo changed</source>
        <translation>Foto gewijzigd</translation>
    </message>
    <message>
        <source>Choose a photo…</source>
        <translation>Foto kiezen…</translation>
    </message>
    <message>
        <source>Paste a photo</source>
        <translation>Foto plakken</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>Foto weghalen</translation>
    </message>
</context>
<context>
    <name>Bin</name>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Contactmoment</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Opvolging</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>Volgende keer</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>Nummer of adres</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Postadres</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Merged into {name}</source>
        <translation>Samengevoegd met {name}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>tot {day}</translation>
    </message>
    <message>
        <source>{name}, {about}, deleted on {deleted}, erased after {last}</source>
        <translation>{name}, {about}, verwijderd op {deleted}, gewist na {last}</translation>
    </message>
</context>
<context>
    <name>BinList</name>
    <message>
        <source>Bin</source>
        <translation>Prullenbak</translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message>
        <source>Restore</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Wissen…</translation>
    </message>
    <message>
        <source>Empty bin…</source>
        <translation>Prullenbak legen…</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>De prullenbak is leeg</translation>
    </message>
    <message>
        <source>What you delete comes here first, so that you can bring it back.</source>
        <translation>Wat je verwijdert, komt eerst hier, zodat je het terug kunt halen.</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Prullenbak</translation>
    </message>
    <message>
        <source>What you delete lies here for 30 days. After that it is erased.</source>
        <translation>Wat je verwijdert, ligt hier 30 dagen. Daarna wordt het gewist.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Terugzetten</translation>
    </message>
    <message>
        <source>&amp;Erase…</source>
        <translation>&amp;Wissen…</translation>
    </message>
    <message numerus="yes">
        <source>%n things restored</source>
        <translation>
            <numerusform>%n ding teruggezet</numerusform>
            <numerusform>%n dingen teruggezet</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored: {name}</source>
        <translation>Teruggezet: {name}</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gewist</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>Bezig met wissen…</translation>
    </message>
</context>
<context>
    <name>BirthdayField</name>
    <message>
        <source>Birthday</source>
        <translation>Jarig</translation>
    </message>
</context>
<context>
    <name>BirthdaySection</name>
    <message>
        <source>Birthday</source>
        <translation>Jarig</translation>
    </message>
    <message>
        <source>Add a birthday</source>
        <translation>Verjaardag toevoegen</translation>
    </message>
    <message>
        <source>Birthday removed</source>
        <translation>Verjaardag weggehaald</translation>
    </message>
</context>
<context>
    <name>CadenceQuestion</name>
    <message>
        <source>Once a year</source>
        <translation>Eén keer per jaar</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiveren</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>Laat het zo</translation>
    </message>
    <message>
        <source>Twice it was not {name}. How often would you like to be reminded of them?</source>
        <translation>Je sloeg {name} twee keer over. Hoe vaak wil je aan {name} herinnerd worden?</translation>
    </message>
    <message>
        <source>Half as often: {every}</source>
        <translation>Half zo vaak: {every}</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>How often would you like to be reminded of {name}?</source>
        <translation>Hoe vaak wil je aan {name} herinnerd worden?</translation>
    </message>
    <message>
        <source>Change the rhythm…</source>
        <translation>Ritme wijzigen…</translation>
    </message>
    <message>
        <source>{name}: {every} from now on</source>
        <translation>{name}: voortaan {every}</translation>
    </message>
</context>
<context>
    <name>CallOffers</name>
    <message>
        <source>Offer the quick note when a call ends? Attent then notices that a program uses the microphone, never what is said.</source>
        <translation>Snelle notitie aanbieden als een gesprek eindigt? Attent merkt dan dat een programma de microfoon gebruikt, nooit wat er gezegd wordt.</translation>
    </message>
    <message>
        <source>Offer it</source>
        <translation>Aanbieden</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Offer no more notes after calls with {program}?</source>
        <translation>Geen notities meer aanbieden na gesprekken met {program}?</translation>
    </message>
    <message>
        <source>No more</source>
        <translation>Niet meer</translation>
    </message>
    <message>
        <source>Keep offering</source>
        <translation>Blijven aanbieden</translation>
    </message>
</context>
<context>
    <name>CallsSection</name>
    <message>
        <source>Calls</source>
        <translation>Gesprekken</translation>
    </message>
    <message>
        <source>Offer a note when a call ends</source>
        <translation>Na een gesprek een notitie aanbieden</translation>
    </message>
    <message>
        <source>Shortest call</source>
        <translation>Kortste gesprek</translation>
    </message>
    <message>
        <source>Longest pause within a call</source>
        <translation>Langste onderbreking in een gesprek</translation>
    </message>
    <message>
        <source>Attent learns only that a program uses the microphone, which one, and for how long; never sound.</source>
        <translation>Attent merkt alleen dat een programma de microfoon gebruikt, welk programma dat is en hoelang; nooit geluid.</translation>
    </message>
    <message>
        <source>This computer does not say which program it is. So every long use of the microphone counts as a call, and no program can be left out.</source>
        <translation>Deze computer zegt niet welk programma het is. Daarom telt elk langer gebruik van de microfoon als gesprek, en kun je geen programma weglaten.</translation>
    </message>
    <message>
        <source>This computer does not say when the microphone is used, so calls can’t be heard. On Linux that takes PulseAudio or PipeWire, with the library libpulse.</source>
        <translation>Deze computer zegt niet wanneer de microfoon wordt gebruikt, dus Attent kan gesprekken niet opmerken. Op Linux is daar PulseAudio of PipeWire voor nodig, met de bibliotheek libpulse.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
</context>
<context>
    <name>CaptureWindow</name>
    <message>
        <source>Quick note</source>
        <translation>Snelle notitie</translation>
    </message>
    <message>
        <source>&amp;New note</source>
        <translation>&amp;Nieuwe notitie</translation>
    </message>
    <message>
        <source>&amp;Discard draft</source>
        <translation>Concept &amp;weggooien</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>Concept bewaard om {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts wait</source>
        <translation>
            <numerusform>%n concept wacht</numerusform>
            <numerusform>%n concepten wachten</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>Concept weggegooid</translation>
    </message>
</context>
<context>
    <name>CheckInCard</name>
    <message>
        <source>Park</source>
        <translation>Parkeren</translation>
    </message>
    <message>
        <source>“{question}”</source>
        <translation>‘{question}’</translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>Bel {name}</translation>
    </message>
    <message>
        <source>Message {name}</source>
        <translation>Schrijf {name}</translation>
    </message>
    <message>
        <source>Not {name}</source>
        <translation>{name} niet</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Bel {number}</translation>
    </message>
    <message>
        <source>Write in another program</source>
        <translation>Schrijf in een ander programma</translation>
    </message>
    <message>
        <source>Bring to mind tomorrow</source>
        <translation>Morgen weer in herinnering brengen</translation>
    </message>
    <message>
        <source>Bring to mind later</source>
        <translation>Later herinneren</translation>
    </message>
    <message>
        <source>No check-ins for a while</source>
        <translation>Een tijdje niet zomaar bellen</translation>
    </message>
    <message>
        <source>Not this person, this time</source>
        <translation>Deze persoon niet, deze keer</translation>
    </message>
</context>
<context>
    <name>CheckInsSection</name>
    <message>
        <source>The Netherlands</source>
        <translation>Nederland</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>België</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Duitsland</translation>
    </message>
    <message>
        <source>The United Kingdom</source>
        <translation>Verenigd Koninkrijk</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Zomaar bellen</translation>
    </message>
    <message>
        <source>Bring people to mind who have not been called for too long</source>
        <translation>Breng mensen in herinnering die te lang niet gebeld zijn</translation>
    </message>
    <message>
        <source>Not on public holidays of</source>
        <translation>Niet op feestdagen van</translation>
    </message>
    <message>
        <source>No country</source>
        <translation>Geen land</translation>
    </message>
    <message>
        <source>Rhythms and questions in the groups</source>
        <translation>Ritmes en vragen bij de groepen</translation>
    </message>
    <message>
        <source>Only a few a day, and nobody you have promised something these days.</source>
        <translation>Maar een paar per dag, en niemand met wie je dezer dagen al iets hebt afgesproken.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
</context>
<context>
    <name>ChipActions</name>
    <message>
        <source>Who else took part?</source>
        <translation>Wie was er nog bij?</translation>
    </message>
    <message>
        <source>Add {name} as a new contact</source>
        <translation>{name} toevoegen als nieuw contact</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Who was it?</source>
        <translation>Wie was het?</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Iemand anders…</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Who?</source>
        <translation>Wie?</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>nog niet bekend</translation>
    </message>
    <message>
        <source>{name}, new</source>
        <translation>{name}, nieuw</translation>
    </message>
    <message>
        <source>Which {name}?</source>
        <translation>Welke {name}?</translation>
    </message>
    <message>
        <source>New contact {name}…</source>
        <translation>Nieuw contact {name}…</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Opvolgen</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Press Enter to choose</source>
        <translation>Druk op Enter om te kiezen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>Choice</source>
        <translation>Keuze</translation>
    </message>
</context>
<context>
    <name>ChoiceSection</name>
    <message>
        <source>Choices</source>
        <translation>Keuzes</translation>
    </message>
    <message>
        <source>Add a choice</source>
        <translation>Keuze toevoegen</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Keuze</translation>
    </message>
    <message>
        <source>Choice removed</source>
        <translation>Keuze verwijderd</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
</context>
<context>
    <name>ChosenValueField</name>
    <message>
        <source>Press Enter to choose</source>
        <translation>Druk op Enter om te kiezen</translation>
    </message>
    <message>
        <source>{choice} (no longer a choice)</source>
        <translation>{choice} (geen keuze meer)</translation>
    </message>
</context>
<context>
    <name>ClosingRow</name>
    <message>
        <source>Promise</source>
        <translation>Belofte</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>Volgende keer</translation>
    </message>
    <message>
        <source>WOW</source>
        <translation>WOW</translation>
    </message>
    <message>
        <source>They were surprised by how good it was</source>
        <translation>Aangenaam verrast</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>To close</source>
        <translation>Afronden</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Teal</source>
        <translation>Groenblauw</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Pruim</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Amber</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rood</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grijs</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Without a command the app opens. Exit code: 0 when all went well, 1 when only part of it was done, 2 when nothing was, with the reason on the error stream; 130 after Ctrl+C.</source>
        <translation>Zonder opdracht opent de app. Afsluitcode: 0 als alles gelukt is, 1 als een deel gelukt is, 2 als niets gelukt is, met de reden op de foutuitvoer; 130 na Ctrl+C.</translation>
    </message>
    <message>
        <source>Dates and times are ISO 8601: 2026-03-31, 2026-03-31T10:00 (your own wall time), 2026-03-31T10:00+02:00 or 2026-03-31T08:00Z.</source>
        <translation>Datums en tijden zijn ISO 8601: 2026-03-31, 2026-03-31T10:00 (je eigen kloktijd), 2026-03-31T10:00+02:00 of 2026-03-31T08:00Z.</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>gebruik: </translation>
    </message>
    <message>
        <source>options</source>
        <translation>opties</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>argumenten</translation>
    </message>
    <message>
        <source>Attent, a contact journal.</source>
        <translation>Attent, een logboek van je contacten.</translation>
    </message>
    <message>
        <source>start the app in the tray</source>
        <translation>start de app in het systeemvak</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>opdrachten</translation>
    </message>
    <message>
        <source>the folder that holds the journal</source>
        <translation>de map met het logboek</translation>
    </message>
    <message>
        <source>the language to use</source>
        <translation>de taal</translation>
    </message>
    <message>
        <source>add or update contacts from vCard files</source>
        <translation>contacten uit vCard-bestanden toevoegen of bijwerken</translation>
    </message>
    <message>
        <source>a .vcf file</source>
        <translation>een .vcf-bestand</translation>
    </message>
    <message>
        <source>list all contacts</source>
        <translation>alle contacten tonen</translation>
    </message>
    <message>
        <source>show a contact with the whole timeline</source>
        <translation>een contact met de hele tijdlijn tonen</translation>
    </message>
    <message>
        <source>the full name, or a part that only one contact has</source>
        <translation>de volledige naam, of een deel dat maar één contact heeft</translation>
    </message>
    <message>
        <source>save an entry on a contact&apos;s timeline</source>
        <translation>een contactmoment op iemands tijdlijn bewaren</translation>
    </message>
    <message>
        <source>whose it is; then only the options say what happened, not the text</source>
        <translation>van wie het is; dan zeggen alleen de opties wat er gebeurde, niet de tekst</translation>
    </message>
    <message>
        <source>what happened; talks count as held (default: note)</source>
        <translation>wat er gebeurde; gesprekken tellen als gesproken (standaard: note)</translation>
    </message>
    <message>
        <source>how it went: phone, teams, in_person … or your own</source>
        <translation>hoe het ging: phone, teams, in_person … of een eigen woord</translation>
    </message>
    <message>
        <source>what happened and what is to be done, with whom and when, in one line; note without anything opens the window to type it in</source>
        <translation>wat er gebeurd is en wat er moet gebeuren, met wie en wanneer, in één regel; note zonder iets erachter opent het venster om het in te typen</translation>
    </message>
    <message>
        <source>read each line of a file (UTF-8)</source>
        <translation>lees elke regel van een bestand (UTF-8)</translation>
    </message>
    <message>
        <source>show what a line reads as, and save nothing</source>
        <translation>toon hoe een regel gelezen wordt, en bewaar niets</translation>
    </message>
    <message>
        <source>when it happened, or when the line was typed (default: now)</source>
        <translation>wanneer het gebeurde, of wanneer de regel getypt is (standaard: nu)</translation>
    </message>
    <message>
        <source>what to do next</source>
        <translation>wat er nu moet gebeuren</translation>
    </message>
    <message>
        <source>when to do that; a date alone is for the whole day (default: some day)</source>
        <translation>wanneer dat moet; alleen een datum geldt de hele dag (standaard: ooit)</translation>
    </message>
    <message>
        <source>list the follow-ups that are due</source>
        <translation>tonen wat er aan de beurt is</translation>
    </message>
    <message>
        <source>due by then; a date alone is the end of that day (default: now)</source>
        <translation>wat er dan aan de beurt is; alleen een datum is het eind van die dag (standaard: nu)</translation>
    </message>
    <message>
        <source>fill an empty profile with invented people</source>
        <translation>een leeg profiel vullen met verzonnen mensen</translation>
    </message>
    <message>
        <source>how many people (default: %(default)s)</source>
        <translation>hoeveel mensen (standaard: %(default)s)</translation>
    </message>
    <message>
        <source>how many entries (default: %(default)s)</source>
        <translation>hoeveel contactmomenten (standaard: %(default)s)</translation>
    </message>
    <message>
        <source>another number, other people (default: 1)</source>
        <translation>een ander getal, andere mensen (standaard: 1)</translation>
    </message>
    <message>
        <source>check that this installation of Attent works</source>
        <translation>nagaan of deze installatie van Attent werkt</translation>
    </message>
    <message>
        <source>print one JSON object, for programs</source>
        <translation>één JSON-object geven, voor programma&apos;s</translation>
    </message>
    <message>
        <source>There are no contacts yet. Import a vCard file first.</source>
        <translation>Er zijn nog geen contacten. Importeer eerst een vCard-bestand.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Last spoken</source>
        <translation>Laatst gesproken</translation>
    </message>
    <message>
        <source>To reach</source>
        <translation>Bereikbaar via</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Opvolgen</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>Volgende keer</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Eigen velden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>some day</source>
        <translation>ooit</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>te laat</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>Labels: {tags}</translation>
    </message>
    <message>
        <source>Last spoken: {when}</source>
        <translation>Laatst gesproken: {when}</translation>
    </message>
    <message>
        <source>Birthday: {date}</source>
        <translation>Jarig: {date}</translation>
    </message>
    <message>
        <source>Cards that could not be imported: {count}. The others are in.</source>
        <translation>Kaarten die niet geïmporteerd konden worden: {count}. De andere staan erin.</translation>
    </message>
    <message>
        <source>Nothing could be imported.</source>
        <translation>Er kon niets geïmporteerd worden.</translation>
    </message>
    <message>
        <source>Contacts: {contacts}. Entries: {entries}.</source>
        <translation>Contacten: {contacts}. Contactmomenten: {entries}.</translation>
    </message>
    <message>
        <source>Added: {added}. Updated: {updated}. Unchanged: {unchanged}.</source>
        <translation>Toegevoegd: {added}. Bijgewerkt: {updated}. Ongewijzigd: {unchanged}.</translation>
    </message>
    <message>
        <source>{file}, card {index}: {text}</source>
        <translation>{file}, kaart {index}: {text}</translation>
    </message>
    <message>
        <source>{file}: {text}</source>
        <translation>{file}: {text}</translation>
    </message>
    <message>
        <source>Saved with {name}:</source>
        <translation>Bewaard bij {name}:</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Er is niets aan de beurt.</translation>
    </message>
    <message>
        <source>Just to check in</source>
        <translation>Zomaar bellen</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>Verjaardagen</translation>
    </message>
    <message>
        <source>Fading</source>
        <translation>Raakt uit beeld</translation>
    </message>
    <message>
        <source>Attent made a mistake of its own. Report this:</source>
        <translation>Attent maakte zelf een fout. Meld dit:</translation>
    </message>
    <message>
        <source>The weekday is not that of the date; the date counts.</source>
        <translation>De weekdag hoort niet bij de datum; de datum telt.</translation>
    </message>
    <message>
        <source>That time is over today, so it is for today without a time.</source>
        <translation>Die tijd is vandaag al voorbij, dus het staat op vandaag zonder tijd.</translation>
    </message>
    <message>
        <source>That date is over, so nothing is due then.</source>
        <translation>Die datum is voorbij, dus er staat dan niets gepland.</translation>
    </message>
    <message>
        <source>It names nobody in your journal.</source>
        <translation>Er staat niemand uit je logboek in.</translation>
    </message>
    <message>
        <source>“{name}” may be {candidates}.</source>
        <translation>‘{name}’ kan {candidates} zijn.</translation>
    </message>
</context>
<context>
    <name>CommandRow</name>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Choose what stays</source>
        <translation>Kies wat blijft</translation>
    </message>
    <message>
        <source>Comes from both</source>
        <translation>Komt van allebei</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n contactmoment</numerusform>
            <numerusform>%n contactmomenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open follow-ups</source>
        <translation>
            <numerusform>%n open opvolging</numerusform>
            <numerusform>%n open opvolgingen</numerusform>
        </translation>
    </message>
    <message>
        <source>archived</source>
        <translation>gearchiveerd</translation>
    </message>
    <message>
        <source>{field}: {value}, from {name}</source>
        <translation>{field}: {value}, van {name}</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>Concept weggegooid</translation>
    </message>
</context>
<context>
    <name>ComposerPanel</name>
    <message>
        <source>Discard draft</source>
        <translation>Concept weggooien</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>Pick a date</source>
        <translation>Kies een datum</translation>
    </message>
    <message>
        <source>Esc keeps the draft</source>
        <translation>Esc bewaart het concept</translation>
    </message>
</context>
<context>
    <name>ContactActions</name>
    <message>
        <source>Call</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mailen</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>There is no phone number yet</source>
        <translation>Er is nog geen telefoonnummer</translation>
    </message>
    <message>
        <source>There is no e-mail address yet</source>
        <translation>Er is nog geen e-mailadres</translation>
    </message>
    <message>
        <source>There is no work address for Teams yet</source>
        <translation>Er is nog geen werkadres voor Teams</translation>
    </message>
    <message>
        <source>There is no mobile number yet</source>
        <translation>Er is nog geen mobiel nummer</translation>
    </message>
    <message>
        <source>No program on this computer makes calls. The number is copied: {value}</source>
        <translation>Geen programma op deze computer kan bellen. Het nummer is gekopieerd: {value}</translation>
    </message>
    <message>
        <source>No program on this computer writes e-mail. The address is copied: {value}</source>
        <translation>Geen programma op deze computer kan mailen. Het adres is gekopieerd: {value}</translation>
    </message>
    <message>
        <source>No program on this computer opens Teams. The address is copied: {value}</source>
        <translation>Geen programma op deze computer opent Teams. Het adres is gekopieerd: {value}</translation>
    </message>
    <message>
        <source>No program on this computer opens WhatsApp. The number is copied: {value}</source>
        <translation>Geen programma op deze computer opent WhatsApp. Het nummer is gekopieerd: {value}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>{action}: {value}</source>
        <translation>{action}: {value}</translation>
    </message>
</context>
<context>
    <name>ContactHeader</name>
    <message>
        <source>Open the organisation</source>
        <translation>Organisatie openen</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>‘{name}’</translation>
    </message>
    <message>
        <source>prefers {wish}</source>
        <translation>liefst {wish}</translation>
    </message>
</context>
<context>
    <name>ContactList</name>
    <message>
        <source>archived</source>
        <translation>gearchiveerd</translation>
    </message>
    <message>
        <source>follow-up overdue</source>
        <translation>opvolging te laat</translation>
    </message>
    <message>
        <source>follow-up due today</source>
        <translation>opvolging vandaag</translation>
    </message>
    <message>
        <source>silent for unusually long</source>
        <translation>ongewoon lang stil</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>geparkeerd</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} openen</translation>
    </message>
</context>
<context>
    <name>ContactListPanel</name>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
</context>
<context>
    <name>ContactMenu</name>
    <message>
        <source>&amp;Copy phone number</source>
        <translation>Telefoonnummer &amp;kopiëren</translation>
    </message>
    <message>
        <source>Copy e-mail &amp;address</source>
        <translation>E-mail&amp;adres kopiëren</translation>
    </message>
    <message>
        <source>&amp;Park…</source>
        <translation>&amp;Parkeren…</translation>
    </message>
    <message>
        <source>&amp;Park no longer</source>
        <translation>Niet meer &amp;parkeren</translation>
    </message>
    <message>
        <source>A&amp;rchive</source>
        <translation>A&amp;rchiveren</translation>
    </message>
    <message>
        <source>Take out of the a&amp;rchive</source>
        <translation>Uit het a&amp;rchief halen</translation>
    </message>
    <message>
        <source>Move to the &amp;bin</source>
        <translation>Naar de prullen&amp;bak</translation>
    </message>
    <message>
        <source>Contact parked</source>
        <translation>Contact geparkeerd</translation>
    </message>
    <message>
        <source>Contact no longer parked</source>
        <translation>Contact niet meer geparkeerd</translation>
    </message>
    <message>
        <source>Contact archived</source>
        <translation>Contact gearchiveerd</translation>
    </message>
    <message>
        <source>Contact taken out of the archive</source>
        <translation>Contact uit het archief gehaald</translation>
    </message>
    <message>
        <source>Moved to the bin</source>
        <translation>Naar de prullenbak verplaatst</translation>
    </message>
</context>
<context>
    <name>ContactPage</name>
    <message>
        <source>Nobody chosen</source>
        <translation>Niemand gekozen</translation>
    </message>
    <message>
        <source>Choose a contact in the list to see what was said.</source>
        <translation>Kies een contact in de lijst om te zien wat er gezegd is.</translation>
    </message>
    <message>
        <source>No longer here</source>
        <translation>Niet meer hier</translation>
    </message>
    <message>
        <source>This contact is in the bin, or was erased. Choose another one in the list.</source>
        <translation>Dit contact ligt in de prullenbak, of is gewist. Kies een ander in de lijst.</translation>
    </message>
</context>
<context>
    <name>CouragePart</name>
    <message>
        <source>After a long silence, one of these sentences</source>
        <translation>Na een lange stilte een van deze zinnen</translation>
    </message>
    <message>
        <source>Add a sentence</source>
        <translation>Zin toevoegen</translation>
    </message>
    <message>
        <source>Put the app’s back</source>
        <translation>Die van Attent terugzetten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>{topic} becomes what you last spoke about. Sentences with it come where that is known, the others where it is not.</source>
        <translation>{topic} wordt vervangen door waar jullie het laatst over spraken. Zinnen daarmee komen waar dat bekend is, de andere waar het dat niet is.</translation>
    </message>
    <message>
        <source>A sentence that gives courage</source>
        <translation>Een zin die moed geeft</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Zin</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>DayChoice</name>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Over een week</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>Over een maand</translation>
    </message>
    <message>
        <source>Pick a date</source>
        <translation>Datum kiezen</translation>
    </message>
    <message>
        <source>Repeat and reminder</source>
        <translation>Herhalen en herinneren</translation>
    </message>
    <message>
        <source>Due time</source>
        <translation>Tijd</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Add a time</source>
        <translation>Tijd erbij</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Done: {title}</source>
        <translation>Klaar: {title}</translation>
    </message>
    <message>
        <source>Dropped: {title}</source>
        <translation>Vervallen: {title}</translation>
    </message>
    <message>
        <source>Snoozed until {time}: {title}</source>
        <translation>Uitgesteld tot {time}: {title}</translation>
    </message>
    <message>
        <source>Without a date now: {title}</source>
        <translation>Nu zonder datum: {title}</translation>
    </message>
    <message>
        <source>Moved to {day}: {title}</source>
        <translation>Verplaatst naar {day}: {title}</translation>
    </message>
    <message>
        <source>{name} comes back at {time}</source>
        <translation>{name} komt terug om {time}</translation>
    </message>
    <message>
        <source>{name} comes back on {day}</source>
        <translation>{name} komt terug op {day}</translation>
    </message>
    <message>
        <source>{name} parked until {day}</source>
        <translation>{name} geparkeerd tot {day}</translation>
    </message>
    <message>
        <source>Not {name} this time</source>
        <translation>{name} deze keer niet</translation>
    </message>
    <message>
        <source>{name} archived</source>
        <translation>{name} gearchiveerd</translation>
    </message>
</context>
<context>
    <name>DetailFields</name>
    <message>
        <source>Who began</source>
        <translation>Wie begon</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Aanleiding</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stemming</translation>
    </message>
    <message>
        <source>WOW</source>
        <translation>WOW</translation>
    </message>
    <message>
        <source>They were surprised by how good it was</source>
        <translation>Aangenaam verrast</translation>
    </message>
    <message>
        <source>no direction</source>
        <translation>geen richting</translation>
    </message>
    <message>
        <source>incoming</source>
        <translation>inkomend</translation>
    </message>
    <message>
        <source>outgoing</source>
        <translation>uitgaand</translation>
    </message>
    <message>
        <source>no purpose</source>
        <translation>geen aanleiding</translation>
    </message>
    <message>
        <source>no mood</source>
        <translation>geen stemming</translation>
    </message>
</context>
<context>
    <name>DetailsRow</name>
    <message>
        <source>Mood</source>
        <translation>Stemming</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Aanleiding</translation>
    </message>
    <message>
        <source>Duration in minutes</source>
        <translation>Duur in minuten</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>With…</source>
        <translation>Met…</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Sjabloon</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>no mood</source>
        <translation>geen stemming</translation>
    </message>
    <message>
        <source>no purpose</source>
        <translation>geen aanleiding</translation>
    </message>
</context>
<context>
    <name>DetailsSection</name>
    <message>
        <source>Full name</source>
        <translation>Volledige naam</translation>
    </message>
    <message>
        <source>Title before the name</source>
        <translation>Titel voor de naam</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>Middle names</source>
        <translation>Tweede namen</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>Title after the name</source>
        <translation>Titel achter de naam</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Roepnaam</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Afdeling</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Ritme</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Wat telt</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Voorkeurskanaal</translation>
    </message>
    <message>
        <source>Preferred time</source>
        <translation>Voorkeurstijd</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>{field} emptied</source>
        <translation>{field} leeggemaakt</translation>
    </message>
    <message>
        <source>{rhythm}, as the group</source>
        <translation>{rhythm}, zoals de groep</translation>
    </message>
    <message>
        <source>Verified today</source>
        <translation>Vandaag gecontroleerd</translation>
    </message>
    <message>
        <source>Verify today</source>
        <translation>Klopt vandaag nog</translation>
    </message>
    <message>
        <source>Last verified on {day}</source>
        <translation>Laatst gecontroleerd op {day}</translation>
    </message>
</context>
<context>
    <name>DraftList</name>
    <message>
        <source>Drafts</source>
        <translation>Concepten</translation>
    </message>
    <message>
        <source>Press Enter to go on, Delete to discard</source>
        <translation>Druk op Enter om verder te schrijven, op Delete om weg te gooien</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Without words yet</source>
        <translation>Nog zonder woorden</translation>
    </message>
    <message>
        <source>Nobody chosen yet</source>
        <translation>Nog niemand gekozen</translation>
    </message>
    <message>
        <source>{name}, changed entry</source>
        <translation>{name}, gewijzigd contactmoment</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gisteren {time}</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>vandaag {time}</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>niet bewaard</translation>
    </message>
</context>
<context>
    <name>DraftsPage</name>
    <message>
        <source>What you began to write and did not save yet.</source>
        <translation>Wat je begon te schrijven en nog niet hebt bewaard.</translation>
    </message>
    <message>
        <source>Nothing waits to be finished</source>
        <translation>Niets wacht op je</translation>
    </message>
    <message>
        <source>Whatever you type is kept here until you save it, so you can leave a note half-way and come back.</source>
        <translation>Wat je typt blijft hier staan tot je het bewaart. Je kunt een notitie dus halverwege laten liggen en later verdergaan.</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Concepten</translation>
    </message>
    <message>
        <source>&amp;Go on writing</source>
        <translation>&amp;Verder schrijven</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Weggooien</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>Concept weggegooid</translation>
    </message>
</context>
<context>
    <name>DueFields</name>
    <message>
        <source>Due date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Pick a date</source>
        <translation>Kies een datum</translation>
    </message>
    <message>
        <source>Due time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Add a time</source>
        <translation>Tijd toevoegen</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>same address book card</source>
        <translation>zelfde adreskaart</translation>
    </message>
    <message>
        <source>same e-mail address</source>
        <translation>zelfde e-mailadres</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>zelfde nummer</translation>
    </message>
    <message>
        <source>same chat handle</source>
        <translation>zelfde chatnaam</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>zelfde naam</translation>
    </message>
    <message>
        <source>names alike</source>
        <translation>namen lijken op elkaar</translation>
    </message>
    <message>
        <source>same organisation</source>
        <translation>zelfde organisatie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Roepnaam</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Afdeling</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Jarig</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Voorkeurskanaal</translation>
    </message>
    <message>
        <source>Preferred time</source>
        <translation>Voorkeurstijd</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Ritme</translation>
    </message>
    <message>
        <source>Parked until</source>
        <translation>Geparkeerd tot</translation>
    </message>
    <message>
        <source>{names}: {reasons}</source>
        <translation>{names}: {reasons}</translation>
    </message>
    <message>
        <source>the one above</source>
        <translation>die hierboven</translation>
    </message>
    <message>
        <source>Reachable by</source>
        <translation>Bereikbaar via</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>Volgende keer</translation>
    </message>
    <message>
        <source>People around</source>
        <translation>Mensen eromheen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
</context>
<context>
    <name>DuplicatesWindow</name>
    <message>
        <source>Duplicates</source>
        <translation>Dubbelen</translation>
    </message>
    <message numerus="yes">
        <source>%n likely duplicates</source>
        <translation>
            <numerusform>%n waarschijnlijke dubbele</numerusform>
            <numerusform>%n waarschijnlijke dubbelen</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} merged</source>
        <translation>{name} samengevoegd</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>Apart gehouden</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Nobody is called “{words}”</source>
        <translation>Niemand heet ‘{words}’</translation>
    </message>
    <message>
        <source>Esc shows everybody again.</source>
        <translation>Met Esc zie je iedereen weer.</translation>
    </message>
    <message>
        <source>Nobody fits these filters</source>
        <translation>Niemand past bij deze filters</translation>
    </message>
    <message>
        <source>Take one away, or press Esc to remove them all.</source>
        <translation>Haal er een weg, of druk op Esc om ze allemaal weg te halen.</translation>
    </message>
    <message>
        <source>Nobody in this group yet</source>
        <translation>Nog niemand in deze groep</translation>
    </message>
    <message>
        <source>Import contacts, or add one.</source>
        <translation>Importeer contacten, of voeg er een toe.</translation>
    </message>
</context>
<context>
    <name>EntryActions</name>
    <message>
        <source>Edit</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Bestand toevoegen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaatsen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Draft, not saved yet</source>
        <translation>Concept, nog niet opgeslagen</translation>
    </message>
    <message>
        <source>Move to whom?</source>
        <translation>Naar wie verplaatsen?</translation>
    </message>
</context>
<context>
    <name>EntryEditor</name>
    <message>
        <source>Draft discarded</source>
        <translation>Concept weggegooid</translation>
    </message>
</context>
<context>
    <name>EntryEditorFields</name>
    <message>
        <source>Preview</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Close and keep the draft</source>
        <translation>Sluiten en concept bewaren</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Concept weggooien</translation>
    </message>
    <message>
        <source>Draft, not saved yet</source>
        <translation>Concept, nog niet opgeslagen</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>Save the entry</source>
        <translation>Het contactmoment opslaan</translation>
    </message>
</context>
<context>
    <name>EntryFields</name>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Another channel</source>
        <translation>Ander kanaal</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>When it was</source>
        <translation>Wanneer het was</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>Duration in minutes</source>
        <translation>Duur in minuten</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>duur</translation>
    </message>
    <message>
        <source>another…</source>
        <translation>ander…</translation>
    </message>
    <message>
        <source>no channel</source>
        <translation>geen kanaal</translation>
    </message>
    <message>
        <source>no outcome</source>
        <translation>geen uitkomst</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>Entry</source>
        <translation>Contactmoment</translation>
    </message>
    <message>
        <source>Moved to {name}</source>
        <translation>Verplaatst naar {name}</translation>
    </message>
</context>
<context>
    <name>EntryReading</name>
    <message>
        <source>What was said</source>
        <translation>Wat er gezegd is</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>Volgende keer</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>{kind} on {day}</source>
        <translation>{kind} op {day}</translation>
    </message>
    <message>
        <source>a WOW</source>
        <translation>een WOW</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Jarig</translation>
    </message>
    <message>
        <source>Next time: {text}</source>
        <translation>Volgende keer: {text}</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Opvolging</translation>
    </message>
    <message>
        <source>Follow-up kept</source>
        <translation>Opvolging gedaan</translation>
    </message>
    <message>
        <source>Follow-up dropped</source>
        <translation>Opvolging vervallen</translation>
    </message>
    <message>
        <source>turned {age}</source>
        <translation>werd {age}</translation>
    </message>
    <message>
        <source>with {names}</source>
        <translation>met {names}</translation>
    </message>
    <message>
        <source>Check-in put off</source>
        <translation>Zomaar bellen uitgesteld</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Geparkeerd</translation>
    </message>
    <message>
        <source>Check-in declined</source>
        <translation>Zomaar bellen overgeslagen</translation>
    </message>
    <message>
        <source>Called from a check-in</source>
        <translation>Zomaar gebeld</translation>
    </message>
    <message>
        <source>Wrote from a check-in</source>
        <translation>Zomaar een bericht gestuurd</translation>
    </message>
    <message>
        <source>Called for a birthday</source>
        <translation>Gebeld voor een verjaardag</translation>
    </message>
    <message>
        <source>Wrote for a birthday</source>
        <translation>Bericht gestuurd voor een verjaardag</translation>
    </message>
    <message>
        <source>Why it is quiet</source>
        <translation>Waarom het stil is</translation>
    </message>
    <message>
        <source>nothing noted</source>
        <translation>niets genoteerd</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>tot {day}</translation>
    </message>
    <message>
        <source>to {day}</source>
        <translation>tot {day}</translation>
    </message>
</context>
<context>
    <name>EraseQuestion</name>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Nothing brings it back: Undo no longer reaches that far.</source>
        <translation>Niets brengt het terug: ook Ongedaan maken niet.</translation>
    </message>
    <message>
        <source>A contact goes with everything that is theirs alone: notes, follow-ups, files, what is good to know. A talk that others took part in stays with them.</source>
        <translation>Een contact gaat met alles wat er alleen bij hoort: notities, opvolgingen, bestanden, wat goed is om te weten. Een gesprek waar anderen bij waren, blijft bij hen staan.</translation>
    </message>
    <message>
        <source>Attent keeps no trace of it in its own files, and removes the copies that it made before an update. Copies that you made yourself stay as they are.</source>
        <translation>Attent houdt er in zijn eigen bestanden geen spoor van, en verwijdert de kopieën die het voor een update maakte. Kopieën die je zelf maakte, blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>Empty the bin?</source>
        <translation>Prullenbak legen?</translation>
    </message>
    <message>
        <source>Erase “{name}”?</source>
        <translation>‘{name}’ wissen?</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n things?</source>
        <translation>
            <numerusform>%n ding wissen?</numerusform>
            <numerusform>%n dingen wissen?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactSection</name>
    <message>
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
    <message>
        <source>Add something good to know</source>
        <translation>Iets toevoegen dat goed is om te weten</translation>
    </message>
    <message>
        <source>What is good to know</source>
        <translation>Wat is goed om te weten</translation>
    </message>
    <message>
        <source>Fact removed</source>
        <translation>Weetje weggehaald</translation>
    </message>
</context>
<context>
    <name>FactsColumn</name>
    <message>
        <source>All details</source>
        <translation>Alle gegevens</translation>
    </message>
    <message>
        <source>Fewer details</source>
        <translation>Minder gegevens</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Name of the field</source>
        <translation>Naam van het veld</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Wat je ermee kunt doen</translation>
    </message>
    <message>
        <source>For whom “{field}” is</source>
        <translation>Voor wie ‘{field}’ is</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Naam wijzigen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Omlaag</translation>
    </message>
</context>
<context>
    <name>FieldSection</name>
    <message>
        <source>Fields</source>
        <translation>Velden</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Veld toevoegen</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search this timeline</source>
        <translation>Zoeken in deze tijdlijn</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle soorten</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Soorten</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Alle kanalen</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanalen</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Alle onderwerpen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Onderwerpen</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Meer filters</translation>
    </message>
    <message>
        <source>Nothing to choose from yet</source>
        <translation>Nog niets om uit te kiezen</translation>
    </message>
    <message>
        <source>Only held</source>
        <translation>Alleen gesproken</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Opvolgen</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>Verjaardagen</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Zomaar bellen</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Filter; Backspace removes it</source>
        <translation>Filter; Backspace haalt het weg</translation>
    </message>
</context>
<context>
    <name>FilterHead</name>
    <message>
        <source>Filter follow-ups</source>
        <translation>Opvolgingen filteren</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Alle groepen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Per dag</translation>
    </message>
    <message>
        <source>By contact</source>
        <translation>Per contact</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Who do you want to remember?</source>
        <translation>Wie wil je onthouden?</translation>
    </message>
    <message>
        <source>Attent keeps what people told you and what you promised them, and tells you when a promise is due. Everything stays on this laptop.</source>
        <translation>Attent bewaart wat mensen je vertelden en wat je ze beloofde, en zegt het als het zover is. Alles blijft op deze laptop.</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Contact toevoegen</translation>
    </message>
    <message>
        <source>A name is enough to begin</source>
        <translation>Een naam is genoeg om te beginnen</translation>
    </message>
    <message>
        <source>Try with sample people</source>
        <translation>Probeer het met voorbeeldmensen</translation>
    </message>
    <message>
        <source>Twelve invented contacts to look around with</source>
        <translation>Twaalf verzonnen contacten om mee rond te kijken</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Kies een bestand…</translation>
    </message>
    <message>
        <source>Drop a contacts file here</source>
        <translation>Sleep hier een bestand met contacten naartoe</translation>
    </message>
    <message>
        <source>vCard (.vcf), as phones, Outlook and Google export it</source>
        <translation>vCard (.vcf), zoals telefoons, Outlook en Google dat maken</translation>
    </message>
    <message>
        <source>Importing the same file again adds nobody twice.</source>
        <translation>Hetzelfde bestand nog eens importeren voegt niemand dubbel toe.</translation>
    </message>
</context>
<context>
    <name>FollowUpCheck</name>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
</context>
<context>
    <name>FollowUpDeeds</name>
    <message numerus="yes">
        <source>%n follow-ups done</source>
        <translation>
            <numerusform>Opvolging gedaan</numerusform>
            <numerusform>%n opvolgingen gedaan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups dropped</source>
        <translation>
            <numerusform>Opvolging vervallen</numerusform>
            <numerusform>%n opvolgingen vervallen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series ended</source>
        <translation>
            <numerusform>Reeks beëindigd</numerusform>
            <numerusform>%n reeksen beëindigd</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow-up open again</source>
        <translation>Opvolging weer open</translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups snoozed</source>
        <translation>
            <numerusform>Opvolging uitgesteld</numerusform>
            <numerusform>%n opvolgingen uitgesteld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups moved</source>
        <translation>
            <numerusform>Opvolging verplaatst</numerusform>
            <numerusform>%n opvolgingen verplaatst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups handed over to {name}</source>
        <translation>
            <numerusform>Opvolging overgedragen aan {name}</numerusform>
            <numerusform>%n opvolgingen overgedragen aan {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Follow-up changed</source>
        <translation>Opvolging gewijzigd</translation>
    </message>
    <message>
        <source>Follow-up made</source>
        <translation>Opvolging gemaakt</translation>
    </message>
</context>
<context>
    <name>FollowUpEditor</name>
    <message>
        <source>New follow-up</source>
        <translation>Nieuwe opvolging</translation>
    </message>
    <message>
        <source>Change the follow-up</source>
        <translation>Opvolging wijzigen</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>Met wie?</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Opvolging</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Wat er te doen is</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Choose with whom it is: type a few letters of the name.</source>
        <translation>Kies met wie het is: typ een paar letters van de naam.</translation>
    </message>
</context>
<context>
    <name>FollowUpForm</name>
    <message>
        <source>What is to be done with each of them</source>
        <translation>Wat je met elk van hen gaat doen</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Opvolging</translation>
    </message>
    <message>
        <source>Make follow-ups</source>
        <translation>Opvolgingen maken</translation>
    </message>
    <message numerus="yes">
        <source>A follow-up with %n contacts</source>
        <translation>
            <numerusform>Een opvolging bij %n contact</numerusform>
            <numerusform>Een opvolging bij %n contacten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpList</name>
    <message>
        <source>Follow-ups</source>
        <translation>Opvolgingen</translation>
    </message>
</context>
<context>
    <name>FollowUpPlurals</name>
    <message numerus="yes">
        <source>in %n weeks</source>
        <translation>
            <numerusform>over %n week</numerusform>
            <numerusform>over %n weken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>over %n maand</numerusform>
            <numerusform>over %n maanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>over %n jaar</numerusform>
            <numerusform>over %n jaar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>elke dag</numerusform>
            <numerusform>om de %n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>elke week</numerusform>
            <numerusform>om de %n weken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>elke maand</numerusform>
            <numerusform>om de %n maanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>elk jaar</numerusform>
            <numerusform>om de %n jaar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days after it is done</source>
        <translation>
            <numerusform>%n dag nadat het gedaan is</numerusform>
            <numerusform>%n dagen nadat het gedaan is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks after it is done</source>
        <translation>
            <numerusform>%n week nadat het gedaan is</numerusform>
            <numerusform>%n weken nadat het gedaan is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months after it is done</source>
        <translation>
            <numerusform>%n maand nadat het gedaan is</numerusform>
            <numerusform>%n maanden nadat het gedaan is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years after it is done</source>
        <translation>
            <numerusform>%n jaar nadat het gedaan is</numerusform>
            <numerusform>%n jaar nadat het gedaan is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <comment>how often it repeats</comment>
        <translation>
            <numerusform>één keer</numerusform>
            <numerusform>%n keer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min before</source>
        <translation>
            <numerusform>%n min ervoor</numerusform>
            <numerusform>%n min ervoor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h before</source>
        <translation>
            <numerusform>%n uur ervoor</numerusform>
            <numerusform>%n uur ervoor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days before</source>
        <translation>
            <numerusform>%n dag ervoor</numerusform>
            <numerusform>%n dagen ervoor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks before</source>
        <translation>
            <numerusform>%n week ervoor</numerusform>
            <numerusform>%n weken ervoor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpSection</name>
    <message>
        <source>Open follow-ups</source>
        <translation>Open opvolgingen</translation>
    </message>
</context>
<context>
    <name>FollowUpTools</name>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Gedaan</translation>
    </message>
    <message>
        <source>Open it &amp;again</source>
        <translation>&amp;Weer openen</translation>
    </message>
    <message>
        <source>&amp;Hand over…</source>
        <translation>&amp;Naar ander contact…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Wijzigen…</translation>
    </message>
    <message>
        <source>D&amp;rop</source>
        <translation>&amp;Laten vervallen</translation>
    </message>
    <message>
        <source>&amp;End the series</source>
        <translation>&amp;Reeks beëindigen</translation>
    </message>
    <message>
        <source>&amp;Open the contact</source>
        <translation>&amp;Contact openen</translation>
    </message>
    <message>
        <source>Ca&amp;ll</source>
        <translation>&amp;Bellen</translation>
    </message>
    <message>
        <source>&amp;Park the contact…</source>
        <translation>Contact &amp;parkeren…</translation>
    </message>
</context>
<context>
    <name>FollowUps</name>
    <message>
        <source>All follow-ups of this contact</source>
        <translation>Alle opvolgingen van dit contact</translation>
    </message>
    <message>
        <source>Reading more…</source>
        <translation>Meer wordt gelezen…</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Zonder datum</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>zonder datum</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>vervallen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
</context>
<context>
    <name>FollowUpsPage</name>
    <message>
        <source>New follow-up</source>
        <translation>Nieuwe opvolging</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Contact toevoegen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Opvolgen</translation>
    </message>
    <message>
        <source>Nothing to follow up</source>
        <translation>Niets om op te volgen</translation>
    </message>
    <message>
        <source>What you promise somebody comes here with its date. Add the first contact to begin.</source>
        <translation>Wat je iemand belooft, komt hier te staan, met de datum. Voeg je eerste contact toe om te beginnen.</translation>
    </message>
    <message>
        <source>What you promise, or mean to do next, comes here with its date. Make one now, or write it as the next step of a note.</source>
        <translation>Wat je belooft, of als volgende wilt doen, komt hier met de datum erbij. Maak er nu een, of schrijf hem als volgende stap van een notitie.</translation>
    </message>
    <message>
        <source>No follow-up fits</source>
        <translation>Geen opvolging past</translation>
    </message>
    <message>
        <source>Type fewer letters, choose another group, or show all.</source>
        <translation>Typ minder letters, kies een andere groep, of toon alles.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Drafts</source>
        <translation>Concepten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Save and write the next</source>
        <translation>Bewaren en de volgende schrijven</translation>
    </message>
    <message>
        <source>Esc keeps the draft</source>
        <translation>Esc bewaart het concept</translation>
    </message>
</context>
<context>
    <name>FreshStartDialog</name>
    <message>
        <source>A fresh start</source>
        <translation>Een frisse start</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lezen…</translation>
    </message>
    <message>
        <source>Spread them</source>
        <translation>Verspreiden</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laat het zo</translation>
    </message>
    <message>
        <source>Nobody is waiting any more.</source>
        <translation>Er wacht niemand meer.</translation>
    </message>
    <message numerus="yes">
        <source>%n people are waiting for a check-in. Nobody has to be called at once: each comes up in one of the coming weeks, and the rhythm goes on from there.</source>
        <translation>
            <numerusform>%n persoon wacht op een belletje. Je hoeft niet meteen te bellen: de herinnering komt in een van de komende weken, en daarna gaat het ritme gewoon verder.</numerusform>
            <numerusform>%n mensen wachten op een belletje. Je hoeft niemand meteen te bellen: ieder komt in een van de komende weken langs, en daarna gaat het ritme gewoon verder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people come up in the coming weeks, the most important first.</source>
        <translation>
            <numerusform>In de komende weken komt %n persoon aan de beurt, de belangrijkste eerst.</numerusform>
            <numerusform>In de komende weken komen %n mensen aan de beurt, de belangrijkste eerst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more do not fit in with so many check-ins a week, and come after that. A longer rhythm for their group makes room.</source>
        <translation>
            <numerusform>Nog %n past niet binnen het aantal per week en komt daarna. Een langer ritme voor die groep geeft ruimte.</numerusform>
            <numerusform>Nog %n passen niet binnen het aantal per week en komen daarna. Een langer ritme voor hun groep geeft ruimte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>Week van {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <comment>in a week</comment>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} en nog %n</numerusform>
            <numerusform>{names} en nog %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people spread over the coming weeks</source>
        <translation>
            <numerusform>%n persoon verspreid over de komende weken</numerusform>
            <numerusform>%n mensen verspreid over de komende weken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GeneralSection</name>
    <message>
        <source>General</source>
        <translation>Algemeen</translation>
    </message>
    <message>
        <source>Start Attent when you log in</source>
        <translation>Attent starten als je je aanmeldt</translation>
    </message>
    <message>
        <source>Reminders come while it runs. It starts quietly, without its window.</source>
        <translation>Herinneringen komen zolang Attent draait. Het start stil, zonder venster.</translation>
    </message>
</context>
<context>
    <name>GroupBlock</name>
    <message>
        <source>Name of the group</source>
        <translation>Naam van de groep</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Ritme</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Wat telt</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>More about {group}</source>
        <translation>Meer over {group}</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Delete, and move its contacts to</source>
        <translation>Verwijderen, en de contacten verplaatsen naar</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Geen groep</translation>
    </message>
    <message>
        <source>Group “{group}” deleted</source>
        <translation>Groep ‘{group}’ verwijderd</translation>
    </message>
</context>
<context>
    <name>GroupCombo</name>
    <message>
        <source>For everyone</source>
        <translation>Voor iedereen</translation>
    </message>
    <message>
        <source>For {group}</source>
        <translation>Voor {group}</translation>
    </message>
</context>
<context>
    <name>GroupList</name>
    <message>
        <source>Likely duplicates</source>
        <translation>Waarschijnlijk dubbel</translation>
    </message>
</context>
<context>
    <name>GroupSection</name>
    <message>
        <source>Name of the new group</source>
        <translation>Naam van de nieuwe groep</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>New group</source>
        <translation>Nieuwe groep</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Groups and tags</source>
        <translation>Groepen en labels</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Labels</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message numerus="yes">
        <source>Hand over %n follow-ups</source>
        <translation>
            <numerusform>Opvolging naar een ander contact</numerusform>
            <numerusform>%n opvolgingen naar een ander contact</numerusform>
        </translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>Aan wie?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>HeaderFields</name>
    <message>
        <source>Full name</source>
        <translation>Volledige naam</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import contacts</source>
        <translation>Contacten importeren</translation>
    </message>
    <message>
        <source>Reading contacts…</source>
        <translation>Contacten lezen…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Wat niet te lezen was</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Saving contacts…</source>
        <translation>Contacten bewaren…</translation>
    </message>
    <message>
        <source>Contacts imported</source>
        <translation>Contacten geïmporteerd</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) added.</source>
        <translation>
            <numerusform>%n contact toegevoegd.</numerusform>
            <numerusform>%n contacten toegevoegd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) updated.</source>
        <translation>
            <numerusform>%n contact bijgewerkt.</numerusform>
            <numerusform>%n contacten bijgewerkt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) unchanged.</source>
        <translation>
            <numerusform>%n contact ongewijzigd.</numerusform>
            <numerusform>%n contacten ongewijzigd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import cancelled</source>
        <translation>Import geannuleerd</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Er is niets veranderd.</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Er is niets geïmporteerd</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annuleren…</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) could not be read:</source>
        <translation>
            <numerusform>%n kaart was niet te lezen:</numerusform>
            <numerusform>%n kaarten waren niet te lezen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s):</source>
        <translation>
            <numerusform>%n opmerking:</numerusform>
            <numerusform>%n opmerkingen:</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}, card {number}</source>
        <translation>{file}, kaart {number}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… en nog %n</numerusform>
            <numerusform>… en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Import contacts</source>
        <translation>Contacten importeren</translation>
    </message>
    <message>
        <source>Contact files (*.vcf *.vcard)</source>
        <translation>Contactbestanden (*.vcf *.vcard)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts imported</source>
        <translation>
            <numerusform>%n contact geïmporteerd</numerusform>
            <numerusform>%n contacten geïmporteerd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReject</name>
    <message>
        <source>The card breaks off: it has no END:VCARD line.</source>
        <translation>De kaart breekt af: de regel END:VCARD ontbreekt.</translation>
    </message>
    <message>
        <source>A line of the card is longer than {limit} KB.</source>
        <translation>Een regel van de kaart is langer dan {limit} KB.</translation>
    </message>
    <message>
        <source>The card is too long to be of one person.</source>
        <translation>De kaart is te lang om van één persoon te zijn.</translation>
    </message>
    <message>
        <source>The card has no name, organisation, e-mail address or phone number.</source>
        <translation>De kaart heeft geen naam, organisatie, e-mailadres of telefoonnummer.</translation>
    </message>
    <message>
        <source>The card is a group of contacts, not a person.</source>
        <translation>De kaart is een groep contacten, geen persoon.</translation>
    </message>
    <message>
        <source>The card could not be read.</source>
        <translation>De kaart was niet te lezen.</translation>
    </message>
</context>
<context>
    <name>ImportRemark</name>
    <message>
        <source>The photo was left out: it is larger than {limit} KB.</source>
        <translation>De foto is weggelaten: die is groter dan {limit} KB.</translation>
    </message>
    <message>
        <source>The photo was left out: the card only links to it on the web.</source>
        <translation>De foto is weggelaten: de kaart verwijst er alleen naar op internet.</translation>
    </message>
    <message>
        <source>The photo was left out: it can&apos;t be read.</source>
        <translation>De foto is weggelaten: die is niet te lezen.</translation>
    </message>
    <message>
        <source>The date “{text}” was left out: it is unclear.</source>
        <translation>De datum ‘{text}’ is weggelaten: die is onduidelijk.</translation>
    </message>
    <message>
        <source>{count} unreadable line(s) were left out.</source>
        <translation>{count} onleesbare regel(s) weggelaten.</translation>
    </message>
    <message>
        <source>Another person&apos;s card inside this one was left out.</source>
        <translation>De kaart van iemand anders hierin is weggelaten.</translation>
    </message>
    <message>
        <source>This contact is in the bin and was left there. Restore it to bring it back.</source>
        <translation>Dit contact ligt in de prullenbak en is daar gebleven. Zet het terug als je het weer wilt.</translation>
    </message>
    <message>
        <source>The anniversary {date} was left out: there is no place for it yet.</source>
        <translation>De gedenkdag {date} is weggelaten: daar is nog geen plaats voor.</translation>
    </message>
    <message>
        <source>The role “{role}” was left out: the job title was kept.</source>
        <translation>De rol ‘{role}’ is weggelaten: de functie is gebleven.</translation>
    </message>
</context>
<context>
    <name>InPlaceField</name>
    <message>
        <source>Press Enter to edit</source>
        <translation>Druk op Enter om te wijzigen</translation>
    </message>
    <message>
        <source>Not all of it fits: the rest was cut off.</source>
        <translation>Niet alles past: de rest is afgekapt.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press the keys</source>
        <translation>Druk de toetsen in</translation>
    </message>
</context>
<context>
    <name>KnownError</name>
    <message>
        <source>A contact needs a name. Type a name and save again.</source>
        <translation>Een contact heeft een naam nodig. Typ een naam en bewaar opnieuw.</translation>
    </message>
    <message>
        <source>There is no contact called “{name}”. Check the spelling, or add the contact first.</source>
        <translation>Er is geen contact dat ‘{name}’ heet. Kijk de spelling na, of voeg het contact eerst toe.</translation>
    </message>
    <message>
        <source>Several contacts answer to “{name}”: {candidates}. Give the full name.</source>
        <translation>Bij ‘{name}’ passen meer contacten: {candidates}. Geef de volledige naam.</translation>
    </message>
    <message>
        <source>There are people in this journal already. Sample people only go into an empty one; choose another profile folder.</source>
        <translation>Er staan al mensen in dit logboek. Voorbeeldmensen passen alleen in een leeg logboek; kies een andere profielmap.</translation>
    </message>
    <message>
        <source>Something went wrong. Try it again.</source>
        <translation>Er ging iets mis. Probeer het opnieuw.</translation>
    </message>
    <message>
        <source>A follow-up needs a few words that say what to do. Type them and save again.</source>
        <translation>Een opvolging heeft een paar woorden nodig: wat ga je doen? Typ ze en bewaar opnieuw.</translation>
    </message>
    <message>
        <source>A reminder can come at most {days} days ahead. Choose a shorter time.</source>
        <translation>Een herinnering kan hooguit {days} dagen vooraf komen. Kies een kortere tijd.</translation>
    </message>
    <message>
        <source>This is no longer in the journal. Go back to the list and choose again.</source>
        <translation>Dit staat niet meer in het logboek. Ga terug naar de lijst en kies opnieuw.</translation>
    </message>
    <message>
        <source>There is nothing to save yet. Type what was said and save again.</source>
        <translation>Er valt nog niets te bewaren. Typ wat er gezegd is en bewaar opnieuw.</translation>
    </message>
    <message>
        <source>An entry needs at least one contact. Choose who it was with and save again.</source>
        <translation>Een contactmoment heeft minstens één contact nodig. Kies met wie het was en bewaar opnieuw.</translation>
    </message>
    <message>
        <source>What was held can&apos;t lie in the future. Change the date, or make it a follow-up.</source>
        <translation>Een gesprek dat al geweest is, kan niet in de toekomst liggen. Verander de datum, of maak er een opvolging van.</translation>
    </message>
    <message>
        <source>A note holds at most {most} characters, of which {word} without a space. Keep what matters here, and attach the rest as a file.</source>
        <translation>Een notitie bevat hooguit {most} tekens, waarvan {word} zonder spatie. Houd hier wat ertoe doet en voeg de rest toe als bestand.</translation>
    </message>
    <message>
        <source>The desktop did not show the notification. Reminders still open in their own window.</source>
        <translation>De melding is niet getoond. Herinneringen openen nog steeds in hun eigen venster.</translation>
    </message>
    <message>
        <source>The desktop did not answer when a notification was sent. Reminders still open in their own window.</source>
        <translation>Het systeem gaf geen antwoord op een melding. Herinneringen openen nog steeds in hun eigen venster.</translation>
    </message>
    <message>
        <source>Notifications need the program notify-send. Install it: on most systems the package is called libnotify or libnotify-bin.</source>
        <translation>Meldingen hebben het programma notify-send nodig. Installeer het: meestal heet het pakket libnotify of libnotify-bin.</translation>
    </message>
    <message>
        <source>This journal was written by a newer version of Attent. It was left untouched; install the newest version to open it.</source>
        <translation>Dit logboek is van een nieuwere versie van Attent. Er is niets aan veranderd; installeer de nieuwste versie om het te openen.</translation>
    </message>
    <message>
        <source>The file {path} is not an Attent journal. It was left untouched; choose another profile folder.</source>
        <translation>Het bestand {path} is geen logboek van Attent. Er is niets aan veranderd; kies een andere profielmap.</translation>
    </message>
    <message>
        <source>The journal in {folder} is damaged. It was left as it is; put a backup in its place.</source>
        <translation>Het logboek in {folder} is beschadigd. Er is niets aan veranderd; zet er een reservekopie voor in de plaats.</translation>
    </message>
    <message>
        <source>The journal in {folder} can&apos;t be read or written. Check that the folder exists, that you may write in it and that the disk is not full.</source>
        <translation>Het logboek in {folder} is niet te lezen of te schrijven. Kijk of de map bestaat, of je er mag schrijven en of de schijf niet vol is.</translation>
    </message>
    <message>
        <source>Another program is writing in the journal in {folder}. Wait until it is done and try again.</source>
        <translation>Een ander programma schrijft in het logboek in {folder}. Wacht tot het klaar is en probeer het nog eens.</translation>
    </message>
    <message>
        <source>The SQLite library on this computer ({version}) can damage a journal. Install Attent again to get a safe one.</source>
        <translation>De SQLite op deze computer ({version}) kan een logboek beschadigen. Installeer Attent opnieuw voor een veilige.</translation>
    </message>
    <message>
        <source>The file {file} is empty. Export it once more.</source>
        <translation>Het bestand {file} is leeg. Exporteer het nog eens.</translation>
    </message>
    <message>
        <source>The file {file} holds no vCards. Choose a file that ends in .vcf.</source>
        <translation>In het bestand {file} staan geen vCards. Kies een bestand dat op .vcf eindigt.</translation>
    </message>
    <message>
        <source>The file {file} is larger than {limit} MB. Export the contacts in smaller parts.</source>
        <translation>Het bestand {file} is groter dan {limit} MB. Exporteer de contacten in kleinere delen.</translation>
    </message>
    <message>
        <source>The file {file} holds more than {limit} cards. Export the contacts in smaller parts.</source>
        <translation>In het bestand {file} staan meer dan {limit} kaarten. Exporteer de contacten in kleinere delen.</translation>
    </message>
    <message>
        <source>The file {file} can&apos;t be read. Check that it exists and that you may open it.</source>
        <translation>Het bestand {file} is niet te lezen. Kijk of het bestaat en of je het mag openen.</translation>
    </message>
    <message>
        <source>The command line can&apos;t be read: {problem}. Add --help to see what it takes.</source>
        <translation>De opdrachtregel klopt niet: {problem}. Met --help zie je wat er kan.</translation>
    </message>
    <message>
        <source>The self-test read another note than it had saved. Install Attent again.</source>
        <translation>De zelftest las een andere notitie dan hij bewaarde. Installeer Attent opnieuw.</translation>
    </message>
    <message>
        <source>The answer could not be printed ({reason}). Check where the output goes.</source>
        <translation>Het antwoord was niet weg te schrijven ({reason}). Kijk waar de uitvoer heen gaat.</translation>
    </message>
    <message>
        <source>“{value}” is no date or time. Write 2026-03-31, 2026-03-31T10:00 or 2026-03-31T10:00+02:00.</source>
        <translation>‘{value}’ is geen datum of tijd. Schrijf 2026-03-31, 2026-03-31T10:00 of 2026-03-31T10:00+02:00.</translation>
    </message>
    <message>
        <source>These files are too large to import together. Import a few at a time.</source>
        <translation>Deze bestanden zijn samen te groot om te importeren. Importeer er een paar tegelijk.</translation>
    </message>
    <message>
        <source>Something went wrong in Attent itself. Look what was done and try it again.</source>
        <translation>Er ging iets mis in Attent zelf. Kijk wat er gedaan is en probeer het nog eens.</translation>
    </message>
    <message>
        <source>Attent is open already, but does not answer. End it, or start the computer again, and open Attent once more.</source>
        <translation>Attent is al open, maar reageert niet. Sluit het af of start de computer opnieuw, en open Attent daarna nog eens.</translation>
    </message>
    <message>
        <source>Someone can be parked until a day to come. Choose a later day.</source>
        <translation>Je kunt iemand parkeren tot een dag die nog komt. Kies een latere dag.</translation>
    </message>
    <message>
        <source>A rhythm is between one day and ten years. Choose another one.</source>
        <translation>Een ritme ligt tussen één dag en tien jaar. Kies een ander ritme.</translation>
    </message>
    <message>
        <source>This is too long: at most {limit} characters fit here. Shorten it.</source>
        <translation>Dit is te lang: hier passen hooguit {limit} tekens. Maak het korter.</translation>
    </message>
    <message>
        <source>This birthday is in the future. Check the year, or leave it out.</source>
        <translation>Deze verjaardag ligt in de toekomst. Controleer het jaar of laat het weg.</translation>
    </message>
    <message>
        <source>There is no such birthday. Check the day, the month and the year.</source>
        <translation>Deze datum bestaat niet. Controleer dag, maand en jaar.</translation>
    </message>
    <message>
        <source>There is no time zone called “{name}”. Type a place such as Amsterdam or Europe/London.</source>
        <translation>Er is geen tijdzone ‘{name}’. Typ een plaats zoals Amsterdam of Europe/London.</translation>
    </message>
    <message>
        <source>There is no language called “{name}”. Type its name or a code such as nl.</source>
        <translation>Er is geen taal ‘{name}’. Typ de naam of een code zoals nl.</translation>
    </message>
    <message>
        <source>This is not what it should be. Correct it, or press Enter again to keep it.</source>
        <translation>Dit klopt niet helemaal. Verbeter het, of druk nog eens op Enter om het zo te laten.</translation>
    </message>
    <message>
        <source>This is not a phone number. Correct it, or press Enter again to keep it as it is.</source>
        <translation>Dit is geen telefoonnummer. Verbeter het, of druk nog eens op Enter om het zo te laten.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. Correct it, or press Enter again to keep it as it is.</source>
        <translation>Dit is geen e-mailadres. Verbeter het, of druk nog eens op Enter om het zo te laten.</translation>
    </message>
    <message>
        <source>This is not a number, address or chat name. Correct it, or press Enter again to keep it as it is.</source>
        <translation>Dit is geen nummer, adres of chatnaam. Verbeter het, of druk nog eens op Enter om het zo te laten.</translation>
    </message>
    <message>
        <source>“{value}” is not a number that can be dialled. Copy it and dial it by hand, or correct it with the contact’s details.</source>
        <translation>‘{value}’ is geen nummer dat je kunt bellen. Kopieer het en toets het zelf in, of verbeter het bij de gegevens van het contact.</translation>
    </message>
    <message>
        <source>“{value}” does not say which country it is in. Copy it and dial it by hand, or put the country’s code before it, as in +44.</source>
        <translation>‘{value}’ zegt niet uit welk land het is. Kopieer het en toets het zelf in, of zet de landcode ervoor, zoals +31.</translation>
    </message>
    <message>
        <source>“{value}” is not an e-mail address. Copy it, or correct it with the contact’s details.</source>
        <translation>‘{value}’ is geen e-mailadres. Kopieer het, of verbeter het bij de gegevens van het contact.</translation>
    </message>
    <message>
        <source>This is the contact itself. Choose somebody else.</source>
        <translation>Dit is het contact zelf. Kies iemand anders.</translation>
    </message>
    <message>
        <source>{name} is larger than {most} MB. Attach a smaller version, or note where it is kept.</source>
        <translation>{name} is groter dan {most} MB. Voeg een kleinere versie toe, of noteer waar het staat.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be read. Check that it is a file and that you may open it.</source>
        <translation>{name} kan niet gelezen worden. Kijk of het een bestand is en of je het mag openen.</translation>
    </message>
    <message>
        <source>{name} could not be written. Check that you may write there and that the disk is not full.</source>
        <translation>{name} kon niet opgeslagen worden. Kijk of je daar mag schrijven en of de schijf niet vol is.</translation>
    </message>
    <message>
        <source>No program on this computer opens {name}. Save a copy and open it where there is one.</source>
        <translation>Geen programma op deze computer opent {name}. Sla een kopie op en open die waar het wel kan.</translation>
    </message>
    <message>
        <source>This entry is being changed in another window too. What you type here is kept only once you save it.</source>
        <translation>Dit contactmoment wordt ook in een ander venster gewijzigd. Wat je hier typt, blijft pas bewaard als je opslaat.</translation>
    </message>
    <message>
        <source>A tag needs a name. Type one and try again.</source>
        <translation>Een label heeft een naam nodig. Typ er een en probeer het nog eens.</translation>
    </message>
    <message>
        <source>“{name}” exists already. Merge the two, or choose another name.</source>
        <translation>‘{name}’ bestaat al. Voeg de twee samen, of kies een andere naam.</translation>
    </message>
    <message>
        <source>A view needs a name. Type one and save again.</source>
        <translation>Een weergave heeft een naam nodig. Typ er een en sla opnieuw op.</translation>
    </message>
    <message>
        <source>There is nothing to undo any more: something newer was changed since.</source>
        <translation>Er is niets meer ongedaan te maken: er is sindsdien iets nieuwers gewijzigd.</translation>
    </message>
    <message>
        <source>There is nothing to redo: nothing was undone since the last change.</source>
        <translation>Er is niets opnieuw te doen: sinds de laatste wijziging is niets ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>This can no longer be undone or redone, because what it belongs to has changed since. Nothing was changed; change it by hand.</source>
        <translation>Dit kan niet meer ongedaan of opnieuw, omdat waar het bij hoort sindsdien is gewijzigd. Er is niets veranderd; pas het zelf aan.</translation>
    </message>
    <message>
        <source>This is not a date. Type it like {example}, with or without the year.</source>
        <translation>Dit is geen datum. Typ die zoals {example}, met of zonder jaar.</translation>
    </message>
    <message>
        <source>This is not an image that Attent can read. Choose a JPEG or a PNG.</source>
        <translation>Dit is geen afbeelding die Attent kan lezen. Kies een JPEG of PNG.</translation>
    </message>
    <message>
        <source>This image is too large: {limit} MB at most. Choose a smaller one.</source>
        <translation>Deze afbeelding is te groot: hooguit {limit} MB. Kies een kleinere.</translation>
    </message>
    <message>
        <source>A group needs a name. Type one and try again.</source>
        <translation>Een groep heeft een naam nodig. Typ er een en probeer het nog eens.</translation>
    </message>
    <message>
        <source>There is a group called “{name}” already. Choose another name.</source>
        <translation>Er is al een groep die ‘{name}’ heet. Kies een andere naam.</translation>
    </message>
    <message>
        <source>This question is there already. Ask another one.</source>
        <translation>Deze vraag is er al. Stel een andere.</translation>
    </message>
    <message>
        <source>This template is there already. Write another one.</source>
        <translation>Dit sjabloon is er al. Schrijf een ander.</translation>
    </message>
    <message>
        <source>An organisation needs a name. Type one and save again.</source>
        <translation>Een organisatie heeft een naam nodig. Typ er een en bewaar opnieuw.</translation>
    </message>
    <message>
        <source>There is another organisation called “{name}”. Choose a different name, or press Enter again to make the two one.</source>
        <translation>Er is nog een organisatie die ‘{name}’ heet. Kies een andere naam, of druk nog eens op Enter om er één van te maken.</translation>
    </message>
    <message>
        <source>People still work at “{name}”. Give them another organisation first, or none.</source>
        <translation>Er werken nog mensen bij ‘{name}’. Geef hun eerst een andere organisatie, of geen.</translation>
    </message>
    <message>
        <source>This is not the address of a site. Type one such as www.duinrand.example.</source>
        <translation>Dit is geen adres van een website. Typ er een zoals www.duinrand.example.</translation>
    </message>
    <message>
        <source>A field needs a name. Type one and try again.</source>
        <translation>Een veld heeft een naam nodig. Typ er een en probeer het nog eens.</translation>
    </message>
    <message>
        <source>There is a field called “{name}” already. Choose another name.</source>
        <translation>Er is al een veld dat ‘{name}’ heet. Kies een andere naam.</translation>
    </message>
    <message>
        <source>This field was removed meanwhile. Bring it back with Undo and press Enter again, or copy what you typed elsewhere.</source>
        <translation>Dit veld is intussen verwijderd. Haal het terug met Ongedaan maken en druk nog eens op Enter, of kopieer wat je typte naar elders.</translation>
    </message>
    <message>
        <source>This is not a number. Type it like {example}, without words or signs.</source>
        <translation>Dit is geen getal. Typ het zo: {example}, zonder woorden of tekens.</translation>
    </message>
    <message>
        <source>There is no such day. Type it like {example}.</source>
        <translation>Die dag bestaat niet. Typ hem zo: {example}.</translation>
    </message>
    <message>
        <source>“{choice}” is no longer among the choices. Choose another one.</source>
        <translation>‘{choice}’ is geen keuze meer. Kies een andere.</translation>
    </message>
    <message>
        <source>A choice needs a word. Type one, or remove it.</source>
        <translation>Een keuze heeft een woord nodig. Typ er een, of verwijder haar.</translation>
    </message>
    <message>
        <source>“{choice}” is among the choices already. Type another word.</source>
        <translation>‘{choice}’ is al een keuze. Typ een ander woord.</translation>
    </message>
    <message>
        <source>This line names nobody in your journal and is kept as a draft. Write the name, or add the contact first.</source>
        <translation>In deze regel staat niemand uit je logboek; hij is als concept bewaard. Schrijf de naam, of voeg het contact eerst toe.</translation>
    </message>
    <message>
        <source>Several contacts answer to “{name}”: {candidates}. The line is kept as a draft. Give the full name.</source>
        <translation>Meer contacten heten ‘{name}’: {candidates}. De regel is als concept bewaard. Geef de volledige naam.</translation>
    </message>
    <message>
        <source>The file {file} can&apos;t be read ({reason}). Choose a text file in UTF-8.</source>
        <translation>Het bestand {file} is niet te lezen ({reason}). Kies een tekstbestand in UTF-8.</translation>
    </message>
    <message>
        <source>This entry was changed elsewhere after you began. Save again to replace it with what stands here, or close to see what changed: your text stays as a draft.</source>
        <translation>Dit contactmoment is elders gewijzigd nadat je begon. Bewaar nog eens om het te vervangen door wat hier staat, of sluit het om te zien wat er veranderd is: je tekst blijft als concept.</translation>
    </message>
    <message>
        <source>This entry was deleted meanwhile, so nothing was saved. Restore it from the bin and save again: your text stays as a draft.</source>
        <translation>Dit contactmoment is intussen verwijderd, dus er is niets bewaard. Zet het terug uit de prullenbak en bewaar nog eens: je tekst blijft als concept.</translation>
    </message>
    <message>
        <source>Whose note is this? Type the name here, or in the text.</source>
        <translation>Van wie is deze notitie? Typ de naam hier, of in de tekst.</translation>
    </message>
    <message>
        <source>Several contacts answer to “{name}”. Choose who is meant.</source>
        <translation>Meerdere contacten heten ‘{name}’. Kies wie je bedoelt.</translation>
    </message>
    <message>
        <source>Nobody called “{name}” is in your journal. Add them as a new contact, or choose somebody else.</source>
        <translation>Niemand in je logboek heet ‘{name}’. Voeg een nieuw contact toe, of kies iemand anders.</translation>
    </message>
    <message>
        <source>The keys do not work. Choose others.</source>
        <translation>De toetsen werken niet. Kies andere.</translation>
    </message>
    <message>
        <source>Another program uses these keys already. Choose others.</source>
        <translation>Een ander programma gebruikt deze toetsen al. Kies andere.</translation>
    </message>
    <message>
        <source>The desktop did not give Attent these keys. Choose them again to be asked.</source>
        <translation>Het bureaublad gaf Attent deze toetsen niet. Kies ze nog eens, dan vraagt het ernaar.</translation>
    </message>
    <message>
        <source>This keyboard has no such key. Choose another.</source>
        <translation>Dit toetsenbord heeft die toets niet. Kies een andere.</translation>
    </message>
    <message>
        <source>On this desktop Attent can’t listen for keys while another program is in front. Give the command below a key in the desktop’s own settings instead.</source>
        <translation>Op dit bureaublad kan Attent geen toetsen horen terwijl een ander programma voor staat. Geef de opdracht hieronder een toets in de instellingen van het bureaublad zelf.</translation>
    </message>
    <message>
        <source>Other programs need these keys for typing. Hold Ctrl or Alt down with them.</source>
        <translation>Andere programma’s hebben deze toetsen nodig om te typen. Houd er Ctrl of Alt bij ingedrukt.</translation>
    </message>
    <message>
        <source>Whether Attent starts when you log in could not be changed ({reason}). Add it to the programs that start by themselves in the settings of your system.</source>
        <translation>Of Attent start als je je aanmeldt, kon niet worden gewijzigd ({reason}). Voeg het in de instellingen van je systeem toe aan de programma’s die vanzelf starten.</translation>
    </message>
    <message>
        <source>A check-in can be put off to a day to come. Choose a later day.</source>
        <translation>Zomaar bellen kun je uitstellen tot een dag die nog komt. Kies een latere dag.</translation>
    </message>
    <message>
        <source>The day on which this follow-up should come back never comes. Choose another one.</source>
        <translation>De dag waarop deze opvolging terug zou komen, bestaat niet. Kies een andere.</translation>
    </message>
    <message>
        <source>A follow-up that repeats needs a date. Choose its first day.</source>
        <translation>Een opvolging die terugkomt, heeft een datum nodig. Kies de eerste dag.</translation>
    </message>
    <message>
        <source>“{rule}” does not say how a follow-up repeats. Choose how often it comes back.</source>
        <translation>‘{rule}’ zegt niet hoe een opvolging terugkomt. Kies hoe vaak die terugkomt.</translation>
    </message>
    <message>
        <source>A follow-up can come back once a day at most. Choose days, weeks, months or years.</source>
        <translation>Een opvolging kan hooguit één keer per dag terugkomen. Kies dagen, weken, maanden of jaren.</translation>
    </message>
    <message>
        <source>Between 1 and {most} people a day can be suggested. Choose another number.</source>
        <translation>Per dag kun je 1 tot {most} mensen voorgesteld krijgen. Kies een ander aantal.</translation>
    </message>
    <message>
        <source>At most {most} people a week can be suggested. Choose a lower number.</source>
        <translation>Per week kun je hooguit {most} mensen voorgesteld krijgen. Kies een lager aantal.</translation>
    </message>
    <message>
        <source>A week has at least as many people as one day. Raise the number a week, or lower that a day.</source>
        <translation>In een week passen minstens zoveel mensen als op één dag. Verhoog het aantal per week, of verlaag dat per dag.</translation>
    </message>
    <message>
        <source>A working day ends after it begins. Choose another time.</source>
        <translation>Een werkdag eindigt nadat hij begint. Kies een andere tijd.</translation>
    </message>
    <message>
        <source>This sentence is there already. Write another one.</source>
        <translation>Deze zin staat er al. Schrijf een andere.</translation>
    </message>
    <message>
        <source>“{word}” stands for nothing. In braces, only {topic} is filled in.</source>
        <translation>‘{word}’ staat nergens voor. Tussen accolades wordt alleen {topic} ingevuld.</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Zoals het &amp;systeem</translation>
    </message>
</context>
<context>
    <name>LaterMenu</name>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>&amp;Later today</source>
        <translation>&amp;Later vandaag</translation>
    </message>
    <message>
        <source>&amp;Tomorrow</source>
        <translation>&amp;Morgen</translation>
    </message>
    <message>
        <source>&amp;Another day…</source>
        <translation>&amp;Andere dag…</translation>
    </message>
    <message>
        <source>I &amp;spoke to {name}</source>
        <translation>{name} &amp;gesproken</translation>
    </message>
    <message>
        <source>Remind me then</source>
        <translation>Herinner me dan</translation>
    </message>
</context>
<context>
    <name>LimitsPart</name>
    <message>
        <source>People a day, at most</source>
        <translation>Mensen per dag, hooguit</translation>
    </message>
    <message>
        <source>People a week, at most</source>
        <translation>Mensen per week, hooguit</translation>
    </message>
</context>
<context>
    <name>LineSection</name>
    <message>
        <source>Move up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message>
        <source>Search contacts</source>
        <translation>Zoek contacten</translation>
    </message>
    <message>
        <source>Search {group}</source>
        <translation>Zoek in {group}</translation>
    </message>
    <message>
        <source>Sort, group and filter</source>
        <translation>Sorteren, groeperen en filteren</translation>
    </message>
</context>
<context>
    <name>ListMenu</name>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Sorteren op</translation>
    </message>
    <message>
        <source>&amp;Group under headings</source>
        <translation>&amp;Groeperen onder kopjes</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filteren</translation>
    </message>
    <message>
        <source>&amp;Remove all filters</source>
        <translation>Alle filters weg&amp;halen</translation>
    </message>
    <message>
        <source>Save changes to “{view}”</source>
        <translation>Wijzigingen in ‘{view}’ opslaan</translation>
    </message>
    <message>
        <source>Save as a &amp;view…</source>
        <translation>Opslaan als &amp;weergave…</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Groep</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Label</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisatie</translation>
    </message>
    <message>
        <source>&amp;Silent for</source>
        <translation>&amp;Stil sinds</translation>
    </message>
    <message>
        <source>&amp;Lacking</source>
        <translation>O&amp;ntbreekt</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Laatst gesproken</translation>
    </message>
    <message>
        <source>Next check-in</source>
        <translation>Wanneer weer bellen</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>Toegevoegd op</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>A tot Z</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>Z tot A</translation>
    </message>
    <message>
        <source>Longest ago first</source>
        <translation>Langst geleden eerst</translation>
    </message>
    <message>
        <source>Most recent first</source>
        <translation>Recentste eerst</translation>
    </message>
    <message>
        <source>Soonest first</source>
        <translation>Eerstvolgende eerst</translation>
    </message>
    <message>
        <source>Furthest ahead first</source>
        <translation>Verst weg eerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Oudste eerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Nieuwste eerst</translation>
    </message>
    <message>
        <source>Never contacted</source>
        <translation>Nooit gesproken</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Onvolledig</translation>
    </message>
    <message>
        <source>No way to reach them</source>
        <translation>Niet bereikbaar</translation>
    </message>
    <message>
        <source>No organisation</source>
        <translation>Geen organisatie</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Geen groep</translation>
    </message>
    <message>
        <source>Not verified for a year</source>
        <translation>Een jaar niet gecontroleerd</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Geparkeerd</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>First letter</source>
        <translation>Eerste letter</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>No headings</source>
        <translation>Geen kopjes</translation>
    </message>
    <message>
        <source>Archived too</source>
        <translation>Ook gearchiveerd</translation>
    </message>
    <message>
        <source>No check-in</source>
        <translation>Geen ritme</translation>
    </message>
    <message>
        <source>Something deleted</source>
        <translation>Iets verwijderd</translation>
    </message>
</context>
<context>
    <name>MainList</name>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Journal</source>
        <translation>&amp;Logboek</translation>
    </message>
</context>
<context>
    <name>MergeOffer</name>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Leave both</source>
        <translation>Beide laten staan</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something went wrong in Attent itself</source>
        <translation>Er ging iets mis in Attent zelf</translation>
    </message>
    <message>
        <source>What was saved is safe, and you can go on. What you did last may not have worked: look, and try it again. Details without names or notes are in {log}.</source>
        <translation>Wat bewaard is, is veilig, en je kunt verder. Wat je het laatst deed is misschien niet gelukt: kijk het na en probeer het nog eens. Details, zonder namen of notities, staan in {log}.</translation>
    </message>
    <message>
        <source>Attent {version}</source>
        <translation>Attent {version}</translation>
    </message>
    <message>
        <source>A contact journal that remembers what people care about and what you promised them. Everything stays on this laptop.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Een logboek dat onthoudt wat mensen bezighoudt en wat je ze beloofde. Alles blijft op deze laptop.

Vrije software onder de GNU General Public License, versie 3 of later.</translation>
    </message>
</context>
<context>
    <name>MethodRow</name>
    <message>
        <source>Number or address</source>
        <translation>Nummer of adres</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>preferred</source>
        <translation>voorkeur</translation>
    </message>
    <message>
        <source>verified {month}</source>
        <translation>nagekeken {month}</translation>
    </message>
</context>
<context>
    <name>MethodSection</name>
    <message>
        <source>Contact methods</source>
        <translation>Bereikbaar via</translation>
    </message>
    <message>
        <source>Add a number or address</source>
        <translation>Nummer of adres toevoegen</translation>
    </message>
    <message>
        <source>Contact method removed</source>
        <translation>Nummer of adres weggehaald</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>Voorkeur</translation>
    </message>
    <message>
        <source>Verified today</source>
        <translation>Vandaag gecontroleerd</translation>
    </message>
    <message>
        <source>This is a</source>
        <translation>Dit is een</translation>
    </message>
</context>
<context>
    <name>MinimisedNotice</name>
    <message>
        <source>Attent goes on, so that reminders come</source>
        <translation>Attent blijft draaien, zodat herinneringen komen</translation>
    </message>
    <message>
        <source>This desktop has no tray to wait in, so the window is minimised when you close it. To end Attent, choose Quit in its menu.</source>
        <translation>Dit bureaublad heeft geen systeemvak, dus het venster wordt geminimaliseerd als je het sluit. Om Attent te stoppen, kies je Afsluiten in het menu.</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>Minimaliseren</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Open laten</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Venster sluiten</translation>
    </message>
</context>
<context>
    <name>MomentPicker</name>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
</context>
<context>
    <name>MoveMenu</name>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Verplaatsen</translation>
    </message>
    <message>
        <source>To&amp;day</source>
        <translation>&amp;Vandaag</translation>
    </message>
    <message>
        <source>&amp;Tomorrow</source>
        <translation>&amp;Morgen</translation>
    </message>
    <message>
        <source>Next &amp;week</source>
        <translation>Volgende &amp;week</translation>
    </message>
    <message>
        <source>A week &amp;later</source>
        <translation>Een week &amp;later</translation>
    </message>
    <message>
        <source>&amp;Pick a day…</source>
        <translation>&amp;Kies een dag…</translation>
    </message>
    <message>
        <source>With&amp;out a date</source>
        <translation>&amp;Zonder datum</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaatsen</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Attent</source>
        <translation>Attent</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Navigatie</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Prullenbak</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Concepten</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Weergaven</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Opvolgen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Naam wijzigen…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Verwijderen</translation>
    </message>
    <message>
        <source>&amp;Edit group</source>
        <translation>Groep &amp;bewerken</translation>
    </message>
    <message>
        <source>&amp;New group</source>
        <translation>&amp;Nieuwe groep</translation>
    </message>
</context>
<context>
    <name>NewContactDialog</name>
    <message>
        <source>Add a contact</source>
        <translation>Contact toevoegen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Geen groep</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>NewFieldEditor</name>
    <message>
        <source>Name of the field</source>
        <translation>Naam van het veld</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>Choices, with commas between</source>
        <translation>Keuzes, met komma’s ertussen</translation>
    </message>
</context>
<context>
    <name>NewFieldRow</name>
    <message>
        <source>New field</source>
        <translation>Nieuw veld</translation>
    </message>
</context>
<context>
    <name>NextStepFields</name>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Over een week</translation>
    </message>
</context>
<context>
    <name>NextTimeRow</name>
    <message>
        <source>Next time</source>
        <translation>Volgende keer</translation>
    </message>
    <message>
        <source>Brought up: {point}</source>
        <translation>Besproken: {point}</translation>
    </message>
</context>
<context>
    <name>NextTimeSection</name>
    <message>
        <source>Next time</source>
        <translation>Volgende keer</translation>
    </message>
    <message>
        <source>Add what to bring up next time</source>
        <translation>Toevoegen wat je de volgende keer wilt bespreken</translation>
    </message>
    <message>
        <source>What to bring up</source>
        <translation>Wat je wilt bespreken</translation>
    </message>
    <message>
        <source>Point removed</source>
        <translation>Punt weggehaald</translation>
    </message>
    <message>
        <source>Brought up</source>
        <translation>Besproken</translation>
    </message>
</context>
<context>
    <name>NobodyPage</name>
    <message>
        <source>Choose a contact</source>
        <translation>Kies een contact</translation>
    </message>
    <message>
        <source>Their page shows what was said, what you promised and what is next.</source>
        <translation>Daarna zie je wat er gezegd is, wat je beloofd hebt en wat er komt.</translation>
    </message>
</context>
<context>
    <name>NoteDocument</name>
    <message>
        <source>[image: {words}]</source>
        <translation>[afbeelding: {words}]</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>What was said?</source>
        <translation>Wat is er gezegd?</translation>
    </message>
    <message>
        <source>Draft, not saved yet</source>
        <translation>Concept, nog niet opgeslagen</translation>
    </message>
</context>
<context>
    <name>NoteFields</name>
    <message>
        <source>Called Anna, send the proposal on Friday 10:00 #pricing</source>
        <translation>Gebeld met Anna, vrijdag 10:00 voorstel sturen #tarief</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nieuwe notitie</translation>
    </message>
    <message>
        <source>{key}: another note</source>
        <translation>{key}: andere notitie</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Concept</translation>
    </message>
</context>
<context>
    <name>NoteSection</name>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Add a note on this contact</source>
        <translation>Notitie over dit contact toevoegen</translation>
    </message>
</context>
<context>
    <name>NotifyingPart</name>
    <message>
        <source>Notifications</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>With buttons, where the desktop has them</source>
        <translation>Met knoppen, waar het bureaublad die heeft</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Eenvoudig</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Show one now</source>
        <translation>Toon er nu een</translation>
    </message>
    <message>
        <source>Hide names in notifications</source>
        <translation>Verberg namen in meldingen</translation>
    </message>
    <message>
        <source>They then say “Follow-up due” and nothing else, as they always do while the screen is locked.</source>
        <translation>Ze zeggen dan alleen ‘Opvolgen’, net als altijd wanneer het scherm vergrendeld is.</translation>
    </message>
    <message>
        <source>Reminders still open in their own window.</source>
        <translation>Herinneringen komen nog wel in hun eigen venster.</translation>
    </message>
    <message>
        <source>Asking the desktop…</source>
        <translation>Even aan het bureaublad vragen…</translation>
    </message>
    <message>
        <source>The desktop has taken it.</source>
        <translation>Het bureaublad heeft de melding aangenomen.</translation>
    </message>
    <message>
        <source>Your answer has arrived: buttons work here.</source>
        <translation>Je antwoord is aangekomen: knoppen werken hier.</translation>
    </message>
</context>
<context>
    <name>OptionalField</name>
    <message>
        <source>Clear</source>
        <translation>Wissen</translation>
    </message>
</context>
<context>
    <name>OrganisationHeader</name>
    <message>
        <source>Name of the organisation</source>
        <translation>Naam van de organisatie</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Add sector</source>
        <translation>Sector toevoegen</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Add site</source>
        <translation>Website toevoegen</translation>
    </message>
    <message>
        <source>Open site</source>
        <translation>Website openen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>&amp;Copy the site’s address</source>
        <translation>Adres van de website &amp;kopiëren</translation>
    </message>
    <message>
        <source>Move to the &amp;bin</source>
        <translation>Naar de prullen&amp;bak</translation>
    </message>
    <message>
        <source>Moved to the bin</source>
        <translation>Naar de prullenbak verplaatst</translation>
    </message>
    <message>
        <source>Two organisations made one</source>
        <translation>Twee organisaties samengevoegd</translation>
    </message>
    <message>
        <source>Nobody works here</source>
        <translation>Hier werkt niemand</translation>
    </message>
    <message>
        <source>No program on this computer opens sites. The address is copied: {value}</source>
        <translation>Geen programma op deze computer opent websites. Het adres is gekopieerd: {value}</translation>
    </message>
</context>
<context>
    <name>OrganisationPage</name>
    <message>
        <source>Contacts who have this as their organisation stand here.</source>
        <translation>Hier staan de contacten die bij deze organisatie horen.</translation>
    </message>
    <message>
        <source>Whatever is written down with one of its people stands here too.</source>
        <translation>Alles wat je bij een van de mensen opschrijft, staat ook hier.</translation>
    </message>
    <message>
        <source>No longer here</source>
        <translation>Niet meer hier</translation>
    </message>
    <message>
        <source>This organisation is in the bin, or was erased. Choose a contact in the list.</source>
        <translation>Deze organisatie ligt in de prullenbak, of is gewist. Kies een contact in de lijst.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
</context>
<context>
    <name>OwnFields</name>
    <message>
        <source>Remove the field</source>
        <translation>Veld verwijderen</translation>
    </message>
    <message>
        <source>Field “{name}” removed</source>
        <translation>Veld ‘{name}’ verwijderd</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Getal</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Keuze</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja of nee</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
</context>
<context>
    <name>OwnFieldsSection</name>
    <message>
        <source>Own fields</source>
        <translation>Eigen velden</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Veld toevoegen</translation>
    </message>
    <message>
        <source>{field} emptied</source>
        <translation>{field} leeggemaakt</translation>
    </message>
    <message>
        <source>Rename the field…</source>
        <translation>Veld hernoemen…</translation>
    </message>
    <message>
        <source>Edit the choices…</source>
        <translation>Keuzes bewerken…</translation>
    </message>
    <message>
        <source>All own fields…</source>
        <translation>Alle eigen velden…</translation>
    </message>
</context>
<context>
    <name>OwnFieldsWindow</name>
    <message>
        <source>Own fields</source>
        <translation>Eigen velden</translation>
    </message>
    <message>
        <source>What you want to know of everyone, or of one group. They show on a contact’s page; what is filled in stays when you change a field here.</source>
        <translation>Wat je wilt weten van iedereen, of van één groep. De velden staan op de pagina van een contact; wat is ingevuld, blijft als je hier een veld wijzigt.</translation>
    </message>
</context>
<context>
    <name>PairPanel</name>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Niet dezelfde</translation>
    </message>
    <message>
        <source>Are these the same person?</source>
        <translation>Is dit dezelfde persoon?</translation>
    </message>
</context>
<context>
    <name>ParkMenu</name>
    <message>
        <source>Park</source>
        <translation>Parkeren</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>tot {day}</translation>
    </message>
    <message>
        <source>&amp;Until another day…</source>
        <translation>&amp;Tot een andere dag…</translation>
    </message>
    <message>
        <source>&amp;Not this person</source>
        <translation>&amp;Niet deze persoon</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Why it is quiet</source>
        <translation>Waarom het stil is</translation>
    </message>
</context>
<context>
    <name>ParkingForm</name>
    <message>
        <source>Parked until</source>
        <translation>Geparkeerd tot</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parkeren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>No check-ins until</source>
        <translation>Niet zomaar bellen tot</translation>
    </message>
</context>
<context>
    <name>PartSection</name>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Omlaag</translation>
    </message>
</context>
<context>
    <name>PeopleField</name>
    <message>
        <source>Who else took part?</source>
        <translation>Wie was er nog bij?</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Press Enter to open a contact</source>
        <translation>Druk op Enter om een contact te openen</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>People around</source>
        <translation>Mensen eromheen</translation>
    </message>
    <message>
        <source>Add somebody around them</source>
        <translation>Iemand eromheen toevoegen</translation>
    </message>
    <message>
        <source>Person removed</source>
        <translation>Persoon weggehaald</translation>
    </message>
    <message>
        <source>Open their page</source>
        <translation>Pagina openen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Who they are</source>
        <translation>Wie het is</translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>over %n dag</numerusform>
            <numerusform>over %n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n dag te laat</numerusform>
            <numerusform>%n dagen te laat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days, short</comment>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wk</source>
        <comment>weeks, short</comment>
        <translation>
            <numerusform>%n wk</numerusform>
            <numerusform>%n wk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo</source>
        <comment>months, short</comment>
        <translation>
            <numerusform>%n mnd</numerusform>
            <numerusform>%n mnd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n y</source>
        <comment>years, short</comment>
        <translation>
            <numerusform>%n jr</numerusform>
            <numerusform>%n jr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n dag geleden</numerusform>
            <numerusform>%n dagen geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>%n week geleden</numerusform>
            <numerusform>%n weken geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n maand geleden</numerusform>
            <numerusform>%n maanden geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n jaar geleden</numerusform>
            <numerusform>%n jaar geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talks in the last 26 weeks</source>
        <translation>
            <numerusform>%n gesprek in de laatste 26 weken</numerusform>
            <numerusform>%n gesprekken in de laatste 26 weken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n talks in the last 26 weeks</source>
        <translation>
            <numerusform>minstens %n gesprek in de laatste 26 weken</numerusform>
            <numerusform>minstens %n gesprekken in de laatste 26 weken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>elke dag</numerusform>
            <numerusform>elke %n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>elke week</numerusform>
            <numerusform>elke %n weken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n ander</numerusform>
            <numerusform>%n anderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups due</source>
        <translation>
            <numerusform>%n opvolging</numerusform>
            <numerusform>%n opvolgingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new reminders</source>
        <translation>
            <numerusform>%n nieuwe herinnering</numerusform>
            <numerusform>%n nieuwe herinneringen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n uur</numerusform>
            <numerusform>%n uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Silent for %n months</source>
        <translation>
            <numerusform>Stil sinds %n maand</numerusform>
            <numerusform>Stil sinds %n maanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n maand</numerusform>
            <numerusform>%n maanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n jaar</numerusform>
            <numerusform>%n jaar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archived</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>%n gearchiveerd</numerusform>
            <numerusform>%n gearchiveerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>adding %n contacts</source>
        <translation>
            <numerusform>%n contact toevoegen</numerusform>
            <numerusform>%n contacten toevoegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changing %n contacts</source>
        <translation>
            <numerusform>%n contact wijzigen</numerusform>
            <numerusform>%n contacten wijzigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleting %n contacts</source>
        <translation>
            <numerusform>%n contact verwijderen</numerusform>
            <numerusform>%n contacten verwijderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restoring %n contacts</source>
        <translation>
            <numerusform>%n contact terughalen</numerusform>
            <numerusform>%n contacten terughalen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>archiving %n contacts</source>
        <translation>
            <numerusform>%n contact archiveren</numerusform>
            <numerusform>%n contacten archiveren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the field, which %n contacts have filled in</source>
        <translation>
            <numerusform>Veld verwijderen, dat bij %n contact is ingevuld</numerusform>
            <numerusform>Veld verwijderen, dat bij %n contacten is ingevuld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <comment>who have something in a field</comment>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choice removed; %n contacts keep it</source>
        <translation>
            <numerusform>Keuze verwijderd; %n contact houdt haar</numerusform>
            <numerusform>Keuze verwijderd; %n contacten houden haar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>adding %n entries</source>
        <translation>
            <numerusform>%n contactmoment toevoegen</numerusform>
            <numerusform>%n contactmomenten toevoegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changing %n entries</source>
        <translation>
            <numerusform>%n contactmoment wijzigen</numerusform>
            <numerusform>%n contactmomenten wijzigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleting %n entries</source>
        <translation>
            <numerusform>%n contactmoment verwijderen</numerusform>
            <numerusform>%n contactmomenten verwijderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restoring %n entries</source>
        <translation>
            <numerusform>%n contactmoment terugzetten</numerusform>
            <numerusform>%n contactmomenten terugzetten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>adding %n follow-ups</source>
        <translation>
            <numerusform>%n opvolging toevoegen</numerusform>
            <numerusform>%n opvolgingen toevoegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changing %n follow-ups</source>
        <translation>
            <numerusform>%n opvolging wijzigen</numerusform>
            <numerusform>%n opvolgingen wijzigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Start Attent when you log in, so that reminders come?</source>
        <translation>Attent starten als je je aanmeldt, zodat herinneringen komen?</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Niet nu</translation>
    </message>
</context>
<context>
    <name>ProgramsPart</name>
    <message>
        <source>Used the microphone lately:</source>
        <translation>Gebruikten onlangs de microfoon:</translation>
    </message>
    <message>
        <source>Name of a program</source>
        <translation>Naam van een programma</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>No note after calls with these programs</source>
        <translation>Geen notitie na gesprekken met deze programma’s</translation>
    </message>
    <message>
        <source>Left out. Press Backspace to offer a note again</source>
        <translation>Weggelaten. Druk op Backspace om weer een notitie aan te bieden</translation>
    </message>
</context>
<context>
    <name>PromiseFields</name>
    <message>
        <source>What to bring up next time</source>
        <translation>Wat je de volgende keer bespreekt</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Opvolging</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>Volgende keer</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
</context>
<context>
    <name>QuestionSection</name>
    <message>
        <source>Questions</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>Vraag toevoegen</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>Wat je vraagt</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Question removed</source>
        <translation>Vraag verwijderd</translation>
    </message>
</context>
<context>
    <name>QuickNoteSection</name>
    <message>
        <source>Quick note</source>
        <translation>Snelle notitie</translation>
    </message>
    <message>
        <source>Open it with keys, from any program</source>
        <translation>Openen met toetsen, vanuit elk programma</translation>
    </message>
    <message>
        <source>Keys that open the quick note</source>
        <translation>Toetsen die de snelle notitie openen</translation>
    </message>
    <message>
        <source>The desktop calls these keys: {keys}</source>
        <translation>Het bureaublad noemt deze toetsen: {keys}</translation>
    </message>
</context>
<context>
    <name>QuitQuestion</name>
    <message>
        <source>Quit Attent</source>
        <translation>Attent afsluiten</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Laten draaien</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups are due today or late.</source>
        <translation>
            <numerusform>%n opvolging is vandaag aan de beurt of te laat.</numerusform>
            <numerusform>%n opvolgingen zijn vandaag aan de beurt of te laat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminders stop until you log in again or open Attent</source>
        <translation>Herinneringen stoppen tot je je weer aanmeldt of Attent opent</translation>
    </message>
    <message>
        <source>Reminders stop until you open Attent again</source>
        <translation>Je krijgt geen herinneringen tot je Attent weer opent</translation>
    </message>
    <message>
        <source>To be reminded, keep it running: with its window closed it waits in the tray.</source>
        <translation>Wil je herinnerd worden, laat het dan draaien: met het venster dicht wacht het in het systeemvak.</translation>
    </message>
    <message>
        <source>To be reminded, keep it running: with its window closed it waits minimised.</source>
        <translation>Laat het draaien om herinnerd te worden: na het sluiten blijft het geminimaliseerd wachten.</translation>
    </message>
</context>
<context>
    <name>Recurrence</name>
    <message>
        <source>daily</source>
        <translation>dagelijks</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>wekelijks</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>maandelijks</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>jaarlijks</translation>
    </message>
    <message>
        <source>first</source>
        <translation>eerste</translation>
    </message>
    <message>
        <source>second</source>
        <translation>tweede</translation>
    </message>
    <message>
        <source>third</source>
        <translation>derde</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>vierde</translation>
    </message>
    <message>
        <source>fifth</source>
        <translation>vijfde</translation>
    </message>
    <message>
        <source>last</source>
        <translation>laatste</translation>
    </message>
    <message>
        <source>{n}st</source>
        <translation>{n}e</translation>
    </message>
    <message>
        <source>{n}nd</source>
        <translation>{n}e</translation>
    </message>
    <message>
        <source>{n}rd</source>
        <translation>{n}e</translation>
    </message>
    <message>
        <source>{n}th</source>
        <translation>{n}e</translation>
    </message>
    <message>
        <source>the {day}</source>
        <translation>de {day}</translation>
    </message>
    <message>
        <source>the {ordinal} {weekday}</source>
        <translation>de {ordinal} {weekday}</translation>
    </message>
    <message>
        <source>on weekdays</source>
        <translation>op werkdagen</translation>
    </message>
    <message>
        <source>{how_often} on {days}</source>
        <translation>{how_often} op {days}</translation>
    </message>
    <message>
        <source>{how_often}, counted from when it is done</source>
        <translation>{how_often}, geteld vanaf wanneer het gedaan is</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>, until {day}</source>
        <translation>, tot en met {day}</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>de laatste dag</translation>
    </message>
    <message>
        <source>{day}, or the last day</source>
        <translation>{day}, of de laatste dag</translation>
    </message>
    <message>
        <source>the {ordinal} weekday</source>
        <translation>de {ordinal} werkdag</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>by the rule {rule}</source>
        <translation>volgens de regel {rule}</translation>
    </message>
</context>
<context>
    <name>ReminderActions</name>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parkeren</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Uitstellen</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>{number} bellen</translation>
    </message>
</context>
<context>
    <name>ReminderCalls</name>
    <message>
        <source>It can&apos;t be dialled. Copied: {number}</source>
        <translation>Kan niet worden gebeld. Gekopieerd: {number}</translation>
    </message>
</context>
<context>
    <name>ReminderChanges</name>
    <message numerus="yes">
        <source>%n reminders snoozed until {time}</source>
        <translation>
            <numerusform>%n herinnering uitgesteld tot {time}</numerusform>
            <numerusform>%n herinneringen uitgesteld tot {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>It is no longer in the journal.</source>
        <translation>Het staat niet meer in het logboek.</translation>
    </message>
</context>
<context>
    <name>ReminderList</name>
    <message>
        <source>Reminders</source>
        <translation>Herinneringen</translation>
    </message>
    <message>
        <source>I spoke to {name}</source>
        <translation>{name} gesproken</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Uitstellen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>{number} bellen</translation>
    </message>
</context>
<context>
    <name>ReminderQuestions</name>
    <message numerus="yes">
        <source>The clock went forward by %n days.</source>
        <translation>
            <numerusform>De klok is %n dag vooruitgezet.</numerusform>
            <numerusform>De klok is %n dagen vooruitgezet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminders lie in between. Show them?</source>
        <translation>
            <numerusform>Daartussen ligt %n herinnering. Tonen?</numerusform>
            <numerusform>Daartussen liggen %n herinneringen. Tonen?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show them</source>
        <translation>&amp;Tonen</translation>
    </message>
    <message>
        <source>&amp;Not yet</source>
        <translation>&amp;Nog niet</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archiveren</translation>
    </message>
    <message>
        <source>&amp;Keep it as it is</source>
        <translation>Zo &amp;laten</translation>
    </message>
</context>
<context>
    <name>ReminderWindow</name>
    <message>
        <source>Snooze all</source>
        <translation>Alles uitstellen</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Er wacht niets</translation>
    </message>
    <message>
        <source>What falls due shows here, and stays until done.</source>
        <translation>Wat aan de beurt is verschijnt hier, en blijft tot het gedaan is.</translation>
    </message>
    <message>
        <source>later</source>
        <translation>later</translation>
    </message>
    <message>
        <source>park</source>
        <translation>parkeren</translation>
    </message>
    <message>
        <source>open</source>
        <translation>openen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>snooze</source>
        <translation>uitstellen</translation>
    </message>
    <message>
        <source>call</source>
        <translation>bellen</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Herinneringen</translation>
    </message>
    <message numerus="yes">
        <source>%n reminders</source>
        <translation>
            <numerusform>%n herinnering</numerusform>
            <numerusform>%n herinneringen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>This is how Attent reminds</source>
        <translation>Zo herinnert Attent je</translation>
    </message>
    <message>
        <source>Press a button, and the answer arrives.</source>
        <translation>Druk op een knop, dan komt het antwoord aan.</translation>
    </message>
    <message>
        <source>Just to check in</source>
        <translation>Zomaar bellen</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Verjaardag</translation>
    </message>
    <message>
        <source>Follow-up due</source>
        <translation>Opvolgen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Snooze 1 h</source>
        <translation>1 u later</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>They wait in the reminder window.</source>
        <translation>Ze wachten in het venster met herinneringen.</translation>
    </message>
    <message>
        <source>Birthday today</source>
        <translation>Vandaag jarig</translation>
    </message>
    <message>
        <source>Turns {age} today</source>
        <translation>Wordt vandaag {age}</translation>
    </message>
</context>
<context>
    <name>RemindersSection</name>
    <message>
        <source>Reminders</source>
        <translation>Herinneringen</translation>
    </message>
</context>
<context>
    <name>RepeatDialog</name>
    <message>
        <source>How it repeats</source>
        <translation>Hoe het terugkomt</translation>
    </message>
    <message>
        <source>Repeat so</source>
        <translation>Zo herhalen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>RepeatFields</name>
    <message>
        <source>Repeat</source>
        <translation>Herhalen</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Herinneren</translation>
    </message>
    <message>
        <source>Does not repeat</source>
        <translation>Herhaalt niet</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Anders…</translation>
    </message>
    <message>
        <source>Remind {when}</source>
        <translation>Herinner {when}</translation>
    </message>
    <message>
        <source>Remind at the time</source>
        <translation>Herinner op de tijd zelf</translation>
    </message>
    <message>
        <source>Remind on the day</source>
        <translation>Herinner op de dag zelf</translation>
    </message>
</context>
<context>
    <name>RepeatPanel</name>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>Days, weeks, months or years</source>
        <translation>Dagen, weken, maanden of jaren</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>Dag van de maand</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>Geteld vanaf</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Eindigt</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Hoeveel keer</translation>
    </message>
    <message>
        <source>times</source>
        <translation>keer</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Om de</translation>
    </message>
    <message>
        <source>on</source>
        <translation>op</translation>
    </message>
    <message>
        <source>Type or paste a rule of a calendar (RRULE).</source>
        <translation>Typ of plak een agendaregel (RRULE).</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>weken</translation>
    </message>
    <message>
        <source>months</source>
        <translation>maanden</translation>
    </message>
    <message>
        <source>years</source>
        <translation>jaar</translation>
    </message>
    <message>
        <source>by a rule</source>
        <translation>volgens een regel</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>de laatste dag</translation>
    </message>
    <message>
        <source>from the due date</source>
        <translation>vanaf de datum</translation>
    </message>
    <message>
        <source>from when it is done</source>
        <translation>vanaf wanneer het gedaan is</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>zonder einde</translation>
    </message>
    <message>
        <source>until</source>
        <translation>tot en met</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>in totaal</translation>
    </message>
</context>
<context>
    <name>SavedNotice</name>
    <message>
        <source>Saved with {names}</source>
        <translation>Bewaard bij {names}</translation>
    </message>
    <message>
        <source>Try again tomorrow</source>
        <translation>Morgen opnieuw</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>Name of the view</source>
        <translation>Naam van de weergave</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Naam wijzigen</translation>
    </message>
    <message>
        <source>View “{view}” saved</source>
        <translation>Weergave ‘{view}’ opgeslagen</translation>
    </message>
    <message>
        <source>View “{view}” deleted</source>
        <translation>Weergave ‘{view}’ verwijderd</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Clear</source>
        <translation>Wissen</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaatsen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Uitstellen</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Naar ander contact…</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Laten vervallen</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n gekozen</numerusform>
            <numerusform>%n gekozen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionPage</name>
    <message>
        <source>What you do here is done for all of them. Undo takes it back in one step.</source>
        <translation>Wat je hier doet, geldt voor allemaal. Ongedaan maken draait het in één keer terug.</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts selected</source>
        <translation>
            <numerusform>%n contact geselecteerd</numerusform>
            <numerusform>%n contacten geselecteerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Label toevoegen</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>Label weghalen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiveren</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Uit het archief halen</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Naar de prullenbak</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Geen groep</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Nieuw label…</translation>
    </message>
    <message>
        <source>Another tag…</source>
        <translation>Ander label…</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts taken out of their group</source>
        <translation>
            <numerusform>%n contact uit de groep gehaald</numerusform>
            <numerusform>%n contacten uit hun groep gehaald</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts moved to {group}</source>
        <translation>
            <numerusform>%n contact verplaatst naar {group}</numerusform>
            <numerusform>%n contacten verplaatst naar {group}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts tagged “{tag}”</source>
        <translation>
            <numerusform>%n contact kreeg label ‘{tag}’</numerusform>
            <numerusform>%n contacten kregen label ‘{tag}’</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag “{tag}” removed</source>
        <translation>Label ‘{tag}’ weggehaald</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nieuw label</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts archived</source>
        <translation>
            <numerusform>%n contact gearchiveerd</numerusform>
            <numerusform>%n contacten gearchiveerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts taken out of the archive</source>
        <translation>
            <numerusform>%n contact uit het archief gehaald</numerusform>
            <numerusform>%n contacten uit het archief gehaald</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts moved to the bin</source>
        <translation>
            <numerusform>%n contact naar de prullenbak verplaatst</numerusform>
            <numerusform>%n contacten naar de prullenbak verplaatst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups made</source>
        <translation>
            <numerusform>%n opvolging gemaakt</numerusform>
            <numerusform>%n opvolgingen gemaakt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: they all stand so already</source>
        <translation>Er is niets gewijzigd: het stond bij iedereen al zo</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Anywhere in the window</source>
        <translation>Overal in het venster</translation>
    </message>
    <message>
        <source>Contact list</source>
        <translation>Contactenlijst</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Writing an entry</source>
        <translation>Een contactmoment schrijven</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Opened entry</source>
        <translation>Geopend contactmoment</translation>
    </message>
    <message>
        <source>Groups and tags</source>
        <translation>Groepen en labels</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubbelen</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Concepten</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Prullenbak</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Herinneringen</translation>
    </message>
    <message>
        <source>Quick note</source>
        <translation>Snelle notitie</translation>
    </message>
    <message>
        <source>In any program</source>
        <translation>In elk programma</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Het menu openen</translation>
    </message>
    <message>
        <source>Next or previous contact</source>
        <translation>Volgend of vorig contact</translation>
    </message>
    <message>
        <source>Open the first one found</source>
        <translation>Het eerste gevonden contact openen</translation>
    </message>
    <message>
        <source>Show everybody again</source>
        <translation>Iedereen weer tonen</translation>
    </message>
    <message>
        <source>Sort, group and filter</source>
        <translation>Sorteren, groeperen en filteren</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Bellen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Opvolgen</translation>
    </message>
    <message>
        <source>Next or previous section</source>
        <translation>Volgend of vorig onderdeel</translation>
    </message>
    <message>
        <source>Snooze, or call later</source>
        <translation>Uitstellen, of later bellen</translation>
    </message>
    <message>
        <source>Try again tomorrow, after no answer</source>
        <translation>Morgen opnieuw proberen, na geen gehoor</translation>
    </message>
    <message>
        <source>Move to another day</source>
        <translation>Naar een andere dag</translation>
    </message>
    <message>
        <source>Park the contact</source>
        <translation>Contact parkeren</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notitie schrijven</translation>
    </message>
    <message>
        <source>Drop, or not this person</source>
        <translation>Laten vallen, of deze persoon niet</translation>
    </message>
    <message>
        <source>New follow-up</source>
        <translation>Nieuwe opvolging</translation>
    </message>
    <message>
        <source>Filter them</source>
        <translation>Filteren</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>Meer selecteren</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Weer openen</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Naar een ander contact</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Laten vervallen</translation>
    </message>
    <message>
        <source>End the series</source>
        <translation>Reeks beëindigen</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mailen</translation>
    </message>
    <message>
        <source>Reach by Teams</source>
        <translation>Teams-bericht</translation>
    </message>
    <message>
        <source>Reach by WhatsApp</source>
        <translation>WhatsApp-bericht</translation>
    </message>
    <message>
        <source>Another number or address, on its button</source>
        <translation>Ander nummer of adres, op de knop</translation>
    </message>
    <message>
        <source>Copy, park, archive or bin</source>
        <translation>Kopiëren, parkeren, archiveren of weggooien</translation>
    </message>
    <message>
        <source>Open the organisation</source>
        <translation>Organisatie openen</translation>
    </message>
    <message>
        <source>Change what the focus is on</source>
        <translation>Wijzigen waar de focus op staat</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Move it up or down</source>
        <translation>Omhoog of omlaag verplaatsen</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Back to the contact</source>
        <translation>Terug naar het contact</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>Website openen</translation>
    </message>
    <message>
        <source>Open the person or the entry</source>
        <translation>Persoon of contactmoment openen</translation>
    </message>
    <message>
        <source>Copy or bin</source>
        <translation>Kopiëren of weggooien</translation>
    </message>
    <message>
        <source>Save the entry</source>
        <translation>Het contactmoment opslaan</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>Its date</source>
        <translation>De datum ervan</translation>
    </message>
    <message>
        <source>People who took part</source>
        <translation>Wie erbij waren</translation>
    </message>
    <message>
        <source>Leave it for later</source>
        <translation>Bewaren voor later</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>De notitie bewaren</translation>
    </message>
    <message>
        <source>Save it and write the next</source>
        <translation>Bewaren en de volgende schrijven</translation>
    </message>
    <message>
        <source>Hide it; what was typed stays as a draft</source>
        <translation>Verbergen; wat je typte blijft als concept</translation>
    </message>
    <message>
        <source>Change what a chip says</source>
        <translation>Wijzigen wat een label zegt</translation>
    </message>
    <message>
        <source>Make its words plain text</source>
        <translation>De woorden gewone tekst maken</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Belofte</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>Volgende keer</translation>
    </message>
    <message>
        <source>WOW</source>
        <translation>WOW</translation>
    </message>
    <message>
        <source>Skip the check-list</source>
        <translation>Het afronden overslaan</translation>
    </message>
    <message>
        <source>Insert a template</source>
        <translation>Een sjabloon invoegen</translation>
    </message>
    <message>
        <source>Whether it repeats, and its reminder</source>
        <translation>Of het terugkomt, en de herinnering</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stemming</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Aanleiding</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>Drafts that wait</source>
        <translation>Concepten die wachten</translation>
    </message>
    <message>
        <source>Another note</source>
        <translation>Een andere notitie</translation>
    </message>
    <message>
        <source>Next or previous entry</source>
        <translation>Volgend of vorig contactmoment</translation>
    </message>
    <message>
        <source>Search what was said</source>
        <translation>Zoeken in wat gezegd is</translation>
    </message>
    <message>
        <source>Go to a month</source>
        <translation>Naar een maand</translation>
    </message>
    <message>
        <source>Open the entry</source>
        <translation>Het contactmoment openen</translation>
    </message>
    <message>
        <source>The newest or the first of all</source>
        <translation>Het nieuwste of het allereerste</translation>
    </message>
    <message>
        <source>Show more or less of a long text</source>
        <translation>Meer of minder van een lange tekst tonen</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>De tekst kopiëren</translation>
    </message>
    <message>
        <source>Delete the entry</source>
        <translation>Het contactmoment verwijderen</translation>
    </message>
    <message>
        <source>All that can be done with it</source>
        <translation>Alles wat je ermee kunt doen</translation>
    </message>
    <message>
        <source>Park, of a check-in or a follow-up</source>
        <translation>Parkeren, bij zomaar bellen of een opvolging</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Preview while you write</source>
        <translation>Voorbeeld tijdens het schrijven</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Wijzigingen bewaren</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Bestand toevoegen</translation>
    </message>
    <message>
        <source>Move it to another contact</source>
        <translation>Naar een ander contact verplaatsen</translation>
    </message>
    <message>
        <source>Close; what was typed stays as a draft</source>
        <translation>Sluiten; wat je typte blijft als concept</translation>
    </message>
    <message>
        <source>Move a group or question</source>
        <translation>Groep of vraag verplaatsen</translation>
    </message>
    <message>
        <source>Delete a group, question or tag</source>
        <translation>Groep, vraag of label verwijderen</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>Terug naar waar je was</translation>
    </message>
    <message>
        <source>Merge the two</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>They are not the same</source>
        <translation>Niet dezelfde</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Verder schrijven</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Concept weggooien</translation>
    </message>
    <message>
        <source>Restore what is selected</source>
        <translation>Terugzetten wat geselecteerd is</translation>
    </message>
    <message>
        <source>Erase what is selected</source>
        <translation>Wissen wat geselecteerd is</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>Alles selecteren</translation>
    </message>
    <message>
        <source>Open the contact</source>
        <translation>Het contact openen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Snooze all</source>
        <translation>Alles later</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Sneltoetsen</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Sneltoetsen zoeken</translation>
    </message>
    <message>
        <source>No shortcut is called so</source>
        <translation>Geen sneltoets heet zo</translation>
    </message>
</context>
<context>
    <name>SnoozeMenu</name>
    <message>
        <source>Snooze</source>
        <translation>Uitstellen</translation>
    </message>
    <message>
        <source>In &amp;10 minutes</source>
        <translation>Over &amp;10 minuten</translation>
    </message>
    <message>
        <source>&amp;Snooze</source>
        <translation>&amp;Uitstellen</translation>
    </message>
    <message>
        <source>In an &amp;hour</source>
        <translation>Over een &amp;uur</translation>
    </message>
    <message>
        <source>This &amp;afternoon</source>
        <translation>&amp;Vanmiddag</translation>
    </message>
    <message>
        <source>&amp;Tomorrow</source>
        <translation>&amp;Morgen</translation>
    </message>
    <message>
        <source>Next &amp;week</source>
        <translation>Volgende &amp;week</translation>
    </message>
    <message>
        <source>&amp;Pick a day and time…</source>
        <translation>&amp;Dag en tijd kiezen…</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>changing {name}</source>
        <translation>{name} wijzigen</translation>
    </message>
    <message>
        <source>adding {name}</source>
        <translation>{name} toevoegen</translation>
    </message>
    <message>
        <source>deleting {name}</source>
        <translation>{name} verwijderen</translation>
    </message>
    <message>
        <source>restoring {name}</source>
        <translation>{name} terughalen</translation>
    </message>
    <message>
        <source>archiving {name}</source>
        <translation>{name} archiveren</translation>
    </message>
    <message>
        <source>merging {name}</source>
        <translation>{name} samenvoegen</translation>
    </message>
    <message>
        <source>adding an entry with {name}</source>
        <translation>contactmoment met {name} toevoegen</translation>
    </message>
    <message>
        <source>changing an entry with {name}</source>
        <translation>contactmoment met {name} wijzigen</translation>
    </message>
    <message>
        <source>deleting an entry with {name}</source>
        <translation>contactmoment met {name} verwijderen</translation>
    </message>
    <message>
        <source>restoring an entry with {name}</source>
        <translation>contactmoment met {name} terughalen</translation>
    </message>
    <message>
        <source>adding “{name}”</source>
        <translation>‘{name}’ toevoegen</translation>
    </message>
    <message>
        <source>changing “{name}”</source>
        <translation>‘{name}’ wijzigen</translation>
    </message>
    <message>
        <source>ticking off “{name}”</source>
        <translation>‘{name}’ afvinken</translation>
    </message>
    <message>
        <source>reopening “{name}”</source>
        <translation>‘{name}’ heropenen</translation>
    </message>
    <message>
        <source>snoozing “{name}”</source>
        <translation>‘{name}’ uitstellen</translation>
    </message>
    <message>
        <source>deleting “{name}”</source>
        <translation>‘{name}’ verwijderen</translation>
    </message>
    <message>
        <source>restoring “{name}”</source>
        <translation>‘{name}’ terugzetten</translation>
    </message>
    <message>
        <source>merging tags into {name}</source>
        <translation>labels samenvoegen met {name}</translation>
    </message>
    <message>
        <source>adding the field “{name}”</source>
        <translation>veld ‘{name}’ toevoegen</translation>
    </message>
    <message>
        <source>changing the field “{name}”</source>
        <translation>veld ‘{name}’ wijzigen</translation>
    </message>
    <message>
        <source>removing the field “{name}”</source>
        <translation>veld ‘{name}’ verwijderen</translation>
    </message>
    <message>
        <source>bringing back the field “{name}”</source>
        <translation>veld ‘{name}’ terughalen</translation>
    </message>
    <message>
        <source>parking {name}</source>
        <translation>{name} parkeren</translation>
    </message>
    <message>
        <source>reaching {name}</source>
        <translation>contact zoeken met {name}</translation>
    </message>
    <message>
        <source>putting off {name}</source>
        <translation>{name} uitstellen</translation>
    </message>
    <message>
        <source>leaving out {name}</source>
        <translation>{name} overslaan</translation>
    </message>
    <message>
        <source>setting aside {name}</source>
        <translation>{name} terzijde leggen</translation>
    </message>
    <message>
        <source>the reason given for {name}</source>
        <translation>de reden bij {name}</translation>
    </message>
    <message>
        <source>importing {name}</source>
        <translation>{name} importeren</translation>
    </message>
    <message>
        <source>the fresh start</source>
        <translation>de frisse start</translation>
    </message>
    <message>
        <source>the last change</source>
        <translation>de laatste wijziging</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Next time</source>
        <translation>Volgende keer</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Belofte</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>What to bring up next time</source>
        <translation>Wat je de volgende keer bespreekt</translation>
    </message>
    <message>
        <source>What you promised</source>
        <translation>Wat je beloofd hebt</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Wat er nu komt</translation>
    </message>
</context>
<context>
    <name>TagChips</name>
    <message>
        <source>Tag removed</source>
        <translation>Label weggehaald</translation>
    </message>
</context>
<context>
    <name>TagDelegate</name>
    <message>
        <source>Name of the tag</source>
        <translation>Naam van het label</translation>
    </message>
</context>
<context>
    <name>TagField</name>
    <message>
        <source>Tag</source>
        <translation>Label</translation>
    </message>
</context>
<context>
    <name>TagList</name>
    <message>
        <source>Tags</source>
        <translation>Labels</translation>
    </message>
</context>
<context>
    <name>TagPanel</name>
    <message>
        <source>Search tags</source>
        <translation>Labels zoeken</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Naam wijzigen</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Samenvoegen met</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Add one to a contact, below All details, or to several at once.</source>
        <translation>Voeg er een toe aan een contact, onder Alle gegevens, of aan meerdere tegelijk.</translation>
    </message>
    <message>
        <source>No tags yet</source>
        <translation>Nog geen labels</translation>
    </message>
    <message>
        <source>Search for another word, or press Esc to see all tags.</source>
        <translation>Zoek op een ander woord, of druk op Esc om alle labels te zien.</translation>
    </message>
    <message>
        <source>No tag found</source>
        <translation>Geen label gevonden</translation>
    </message>
    <message numerus="yes">
        <source>“{tag}” exists already. Merge %n contacts into it?</source>
        <translation>
            <numerusform>‘{tag}’ bestaat al. %n contact daarbij voegen?</numerusform>
            <numerusform>‘{tag}’ bestaat al. %n contacten daarbij voegen?</numerusform>
        </translation>
    </message>
    <message>
        <source>“{tag}” merged into “{into}”</source>
        <translation>‘{tag}’ samengevoegd met ‘{into}’</translation>
    </message>
    <message numerus="yes">
        <source>%n tags merged into “{into}”</source>
        <translation>
            <numerusform>%n label samengevoegd met ‘{into}’</numerusform>
            <numerusform>%n labels samengevoegd met ‘{into}’</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags deleted</source>
        <translation>
            <numerusform>%n label verwijderd</numerusform>
            <numerusform>%n labels verwijderd</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag “{tag}” deleted</source>
        <translation>Label ‘{tag}’ verwijderd</translation>
    </message>
</context>
<context>
    <name>TagSection</name>
    <message>
        <source>Tags</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Label toevoegen</translation>
    </message>
</context>
<context>
    <name>TemplateMenu</name>
    <message>
        <source>No templates yet: groups have them</source>
        <translation>Nog geen sjablonen: die staan bij de groepen</translation>
    </message>
</context>
<context>
    <name>TemplateSection</name>
    <message>
        <source>Templates for notes</source>
        <translation>Sjablonen voor notities</translation>
    </message>
    <message>
        <source>Add a template</source>
        <translation>Sjabloon toevoegen</translation>
    </message>
    <message>
        <source>What a note begins with, such as “Asked about …, impact …”</source>
        <translation>Waar een notitie mee begint, zoals ‘Gevraagd naar …, gevolgen …’</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Sjabloon</translation>
    </message>
    <message>
        <source>Template removed</source>
        <translation>Sjabloon weggehaald</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Asked about …, impact …, team&apos;s spirits …, what would make their week …</source>
        <translation>Gevraagd naar …, gevolgen …, sfeer in het team …, wat hun week goed zou maken …</translation>
    </message>
    <message>
        <source>What keeps them busy …, what it costs them …, who else has a say …, a good start is …</source>
        <translation>Waar ze mee zitten …, wat hun dat kost …, wie er nog over meepraat …, een goed begin is …</translation>
    </message>
    <message>
        <source>Enjoys …, misses …, what counts at home …, feeling about a move …, dreams of …</source>
        <translation>Geniet van …, mist …, wat thuis meespeelt …, gevoel bij een overstap …, droomt van …</translation>
    </message>
    <message>
        <source>How the work is going …, welcome on the team …, hours and pay …, what they want after …</source>
        <translation>Hoe het werk loopt …, welkom in het team …, uren en betaling …, wat hierna mag komen …</translation>
    </message>
    <message>
        <source>Energy …, proud of …, stuck on …, a hand needed from …, at home …</source>
        <translation>Energie …, trots op …, loopt vast op …, kan hulp gebruiken van …, thuis …</translation>
    </message>
</context>
<context>
    <name>TemplatesSection</name>
    <message>
        <source>Note templates</source>
        <translation>Sjablonen voor notities</translation>
    </message>
    <message>
        <source>Each group has its own, to begin a note with by one key (F9).</source>
        <translation>Elke groep heeft eigen sjablonen om met één toets (F9) een notitie mee te beginnen.</translation>
    </message>
    <message>
        <source>Edit in the groups</source>
        <translation>Bewerken bij de groepen</translation>
    </message>
</context>
<context>
    <name>TimelineDeeds</name>
    <message>
        <source>Follow-up done</source>
        <translation>Opvolging gedaan</translation>
    </message>
    <message>
        <source>Follow-up open again</source>
        <translation>Opvolging weer open</translation>
    </message>
    <message>
        <source>Entry moved to the bin</source>
        <translation>Contactmoment naar de prullenbak verplaatst</translation>
    </message>
</context>
<context>
    <name>TimelineDelegate</name>
    <message>
        <source>First contact</source>
        <translation>Eerste contact</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Minder tonen</translation>
    </message>
    <message>
        <source>… more</source>
        <translation>… meer</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier staat nog niets</translation>
    </message>
    <message>
        <source>Write what was said in the line above: the timeline begins with it.</source>
        <translation>Schrijf op de regel hierboven wat er gezegd is: daarmee begint de tijdlijn.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filters weghalen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Nothing on this timeline fits all the filters.</source>
        <translation>Niets op deze tijdlijn past bij alle filters.</translation>
    </message>
</context>
<context>
    <name>TimelineSurface</name>
    <message>
        <source>Jump to a month</source>
        <translation>Naar een maand springen</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Minder tonen</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Meer tonen</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Tekst kopiëren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Done: {title}</source>
        <translation>Gedaan: {title}</translation>
    </message>
</context>
<context>
    <name>TodayColumns</name>
    <message>
        <source>Birthdays, fading, drafts</source>
        <translation>Jarig, raakt uit beeld, concepten</translation>
    </message>
</context>
<context>
    <name>TodayDeeds</name>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Try again tomorrow</source>
        <translation>Morgen opnieuw proberen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Uitstellen…</translation>
    </message>
    <message>
        <source>Move to another day…</source>
        <translation>Naar een andere dag…</translation>
    </message>
    <message>
        <source>Park {name}…</source>
        <translation>{name} parkeren…</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notitie schrijven</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Laten vallen</translation>
    </message>
    <message>
        <source>Done for today</source>
        <translation>Klaar voor vandaag</translation>
    </message>
    <message>
        <source>Later…</source>
        <translation>Later…</translation>
    </message>
    <message>
        <source>I spoke to {name}</source>
        <translation>{name} gesproken</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Een andere keer…</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>Deze persoon niet</translation>
    </message>
    <message>
        <source>Say why it is quiet…</source>
        <translation>Zeggen waarom het stil is…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Choose a group…</source>
        <translation>Groep kiezen…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Message {name}</source>
        <translation>Schrijf {name}</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Bel {number}</translation>
    </message>
    <message>
        <source>Birthday of {name} put away</source>
        <translation>Verjaardag van {name} weggelegd</translation>
    </message>
    <message>
        <source>Noted why {name} is quiet</source>
        <translation>Genoteerd waarom {name} stil is</translation>
    </message>
    <message>
        <source>You reached out to {name}</source>
        <translation>Genoteerd: contact gezocht met {name}</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>People without a rhythm are not mentioned any more</source>
        <translation>Mensen zonder ritme worden niet meer genoemd</translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message>
        <source>Birthday</source>
        <translation>Jarig</translation>
    </message>
    <message>
        <source>You wanted to call today</source>
        <translation>Je wilde vandaag bellen</translation>
    </message>
    <message>
        <source>Birthday these days</source>
        <translation>Deze dagen jarig</translation>
    </message>
    <message>
        <source>Was not doing so well last time</source>
        <translation>Het ging de vorige keer niet zo goed</translation>
    </message>
    <message>
        <source>Only written to for long</source>
        <translation>Al lang alleen geschreven</translation>
    </message>
    <message>
        <source>Quieter than ever before</source>
        <translation>Stiller dan ooit</translation>
    </message>
    <message>
        <source>Next time: {topic}</source>
        <translation>Volgende keer: {topic}</translation>
    </message>
    <message>
        <source>Last personal: {topic}</source>
        <translation>Laatst persoonlijk: {topic}</translation>
    </message>
    <message>
        <source>Good to know: {topic}</source>
        <translation>Goed om te weten: {topic}</translation>
    </message>
    <message>
        <source>No answer today</source>
        <translation>Nam vandaag niet op</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>{day}, turns {age}</source>
        <translation>{day}, wordt {age}</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>So Attent does not suggest calling them.</source>
        <translation>Daardoor weet Attent niet wanneer het tijd is om ze te bellen.</translation>
    </message>
    <message>
        <source>Just to check in</source>
        <translation>Zomaar bellen</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Spread them over the coming weeks…</source>
        <translation>Verspreiden over de komende weken…</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>Jarig</translation>
    </message>
    <message>
        <source>Fading</source>
        <translation>Raakt uit beeld</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Concepten</translation>
    </message>
    <message>
        <source>one</source>
        <translation>één</translation>
    </message>
    <message>
        <source>two</source>
        <translation>twee</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drie</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>five</source>
        <translation>vijf</translation>
    </message>
    <message>
        <source>six</source>
        <translation>zes</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>zeven</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>negen</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>tien</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>elf</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>twaalf</translation>
    </message>
    <message numerus="yes">
        <source>{count} things to do</source>
        <translation>
            <numerusform>Eén ding te doen</numerusform>
            <numerusform>{count} dingen te doen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} people to call just because</source>
        <translation>
            <numerusform>iemand om zomaar te bellen</numerusform>
            <numerusform>{count} mensen om zomaar te bellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} things are done.</source>
        <translation>
            <numerusform>Eén ding is gedaan.</numerusform>
            <numerusform>{count} dingen zijn gedaan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more people are waiting for a check-in</source>
        <translation>
            <numerusform>Er wacht nog %n persoon op een belletje</numerusform>
            <numerusform>Er wachten nog %n mensen op een belletje</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts have no group or rhythm yet</source>
        <translation>
            <numerusform>%n contact heeft nog geen groep of ritme</numerusform>
            <numerusform>%n contacten hebben nog geen groep of ritme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>promises of tomorrow</comment>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>who fade</comment>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to do</source>
        <comment>on a day of the week</comment>
        <translation>
            <numerusform>%n ding te doen</numerusform>
            <numerusform>%n dingen te doen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n birthdays</source>
        <translation>
            <numerusform>%n verjaardag</numerusform>
            <numerusform>%n verjaardagen</numerusform>
        </translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>day as a heading</comment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>Nothing waits for you today.</source>
        <translation>Er wacht vandaag niets op je.</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Alles gedaan</translation>
    </message>
    <message>
        <source>The rest of the day is yours.</source>
        <translation>De rest van de dag is van jou.</translation>
    </message>
    <message>
        <source>A day without promises</source>
        <translation>Een dag zonder beloften</translation>
    </message>
    <message>
        <source>Nothing is due, and nobody is to be called today.</source>
        <translation>Er staat niets open, en er hoeft vandaag niemand gebeld te worden.</translation>
    </message>
    <message>
        <source>Nothing is due, and nobody has been silent for too long. Enjoy your coffee, or call someone you like.</source>
        <translation>Er staat niets open, en niemand is te lang stil. Geniet van je koffie, of bel iemand die je graag mag.</translation>
    </message>
    <message>
        <source>during the day</source>
        <translation>in de loop van de dag</translation>
    </message>
    <message>
        <source>later: {time}</source>
        <translation>later: {time}</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>niets gepland</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Schrijf</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Bel</translation>
    </message>
</context>
<context>
    <name>TopicLine</name>
    <message>
        <source>Add a topic</source>
        <translation>Onderwerp toevoegen</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Open Attent</source>
        <translation>Attent &amp;openen</translation>
    </message>
    <message>
        <source>&amp;New note</source>
        <translation>&amp;Nieuwe notitie</translation>
    </message>
    <message>
        <source>Show &amp;reminders</source>
        <translation>&amp;Herinneringen tonen</translation>
    </message>
    <message>
        <source>&amp;Quit Attent</source>
        <translation>Attent a&amp;fsluiten</translation>
    </message>
    <message numerus="yes">
        <source>Attent: %n reminders</source>
        <translation>
            <numerusform>Attent: %n herinnering</numerusform>
            <numerusform>Attent: %n herinneringen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TryingAgain</name>
    <message>
        <source>{name} comes back tomorrow</source>
        <translation>{name} komt morgen terug</translation>
    </message>
    <message>
        <source>Call {name} again</source>
        <translation>{name} opnieuw bellen</translation>
    </message>
    <message>
        <source>Tomorrow: {title}</source>
        <translation>Morgen: {title}</translation>
    </message>
</context>
<context>
    <name>TypedCadence</name>
    <message>
        <source>Every how many days</source>
        <translation>Om de hoeveel dagen</translation>
    </message>
    <message>
        <source>Another rhythm…</source>
        <translation>Ander ritme…</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>&amp;Undo {what}</source>
        <translation>&amp;Ongedaan maken: {what}</translation>
    </message>
    <message>
        <source>R&amp;edo</source>
        <translation>O&amp;pnieuw</translation>
    </message>
    <message>
        <source>R&amp;edo {what}</source>
        <translation>O&amp;pnieuw: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Ongedaan gemaakt: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Opnieuw gedaan: {what}</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Opnieuw zoeken</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>No duplicates found</source>
        <translation>Geen dubbelen gevonden</translation>
    </message>
    <message>
        <source>Nobody shares a name, a number or an address with somebody else.</source>
        <translation>Niemand deelt een naam, nummer of adres met iemand anders.</translation>
    </message>
    <message>
        <source>Not looked through</source>
        <translation>Niet alles bekeken</translation>
    </message>
    <message>
        <source>Look again to find duplicates.</source>
        <translation>Zoek opnieuw om dubbelen te vinden.</translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation>Dubbelen zoeken…</translation>
    </message>
</context>
<context>
    <name>WaitingPart</name>
    <message>
        <source>A call goes on, if Attent hears calls</source>
        <translation>Een gesprek, als Attent dat opmerkt</translation>
    </message>
    <message>
        <source>Attent does not hear calls now.</source>
        <translation>Attent let nu niet op gesprekken.</translation>
    </message>
    <message>
        <source>Settings of calls</source>
        <translation>Instellingen van gesprekken</translation>
    </message>
    <message>
        <source>A program fills the screen</source>
        <translation>Een programma dat het hele scherm vult</translation>
    </message>
    <message>
        <source>“Do not disturb” is on</source>
        <translation>‘Niet storen’</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Stille uren</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Stil vanaf</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Stil tot</translation>
    </message>
    <message>
        <source>Follow-ups with a time come even so</source>
        <translation>Opvolgingen met een tijd komen toch</translation>
    </message>
    <message>
        <source>Reminders wait while</source>
        <translation>Herinneringen wachten bij</translation>
    </message>
</context>
<context>
    <name>WayBackButton</name>
    <message>
        <source>Back to {name}</source>
        <translation>Terug naar {name}</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>R&amp;edo</source>
        <translation>O&amp;pnieuw</translation>
    </message>
    <message>
        <source>&amp;New note</source>
        <translation>&amp;Nieuwe notitie</translation>
    </message>
    <message>
        <source>Quick note &amp;window</source>
        <translation>&amp;Snelle notitie</translation>
    </message>
    <message>
        <source>Add a &amp;contact…</source>
        <translation>&amp;Contact toevoegen…</translation>
    </message>
    <message>
        <source>&amp;Import contacts…</source>
        <translation>Contacten i&amp;mporteren…</translation>
    </message>
    <message>
        <source>&amp;Try with sample people</source>
        <translation>P&amp;roberen met voorbeeldmensen</translation>
    </message>
    <message>
        <source>Find &amp;duplicates…</source>
        <translation>Dubbelen zoe&amp;ken…</translation>
    </message>
    <message>
        <source>&amp;Groups and tags</source>
        <translation>&amp;Groepen en labels</translation>
    </message>
    <message>
        <source>&amp;Own fields…</source>
        <translation>Eigen vel&amp;den…</translation>
    </message>
    <message>
        <source>&amp;Find a contact</source>
        <translation>Contact &amp;zoeken</translation>
    </message>
    <message>
        <source>Toda&amp;y</source>
        <translation>&amp;Vandaag</translation>
    </message>
    <message>
        <source>&amp;Browse contacts</source>
        <translation>&amp;Bladeren door contacten</translation>
    </message>
    <message>
        <source>Follow-u&amp;ps</source>
        <translation>Opvo&amp;lgen</translation>
    </message>
    <message>
        <source>Show &amp;reminders</source>
        <translation>&amp;Herinneringen tonen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Instellingen…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Sn&amp;eltoetsen</translation>
    </message>
    <message>
        <source>&amp;About Attent</source>
        <translation>Over &amp;Attent</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>A&amp;fsluiten</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>day of another year</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>day of this year</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>day of this year, in full</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>day of another year</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gisteren</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>late</source>
        <translation>te laat</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month as a heading</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>month within a line</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>not spoken to yet</source>
        <translation>nog niet gesproken</translation>
    </message>
    <message>
        <source>spoke today</source>
        <translation>vandaag gesproken</translation>
    </message>
    <message>
        <source>spoke yesterday</source>
        <translation>gisteren gesproken</translation>
    </message>
    <message>
        <source>last spoke {ago}</source>
        <translation>laatst gesproken {ago}</translation>
    </message>
    <message>
        <source>no check-ins</source>
        <translation>niet zomaar bellen</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>elke dag</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>elke week</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} u</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} u {minutes} min</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>birthday without a year</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>birthday</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>turns {age}</source>
        <translation>wordt {age}</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Gebeld</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>Videogesprek</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Afspraak</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Gift or letter</source>
        <translation>Cadeau of brief</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Gedeeld</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Mijlpaal</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>telefoon</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Skype</source>
        <translation>Skype</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Slack</source>
        <translation>Slack</translation>
    </message>
    <message>
        <source>LinkedIn</source>
        <translation>LinkedIn</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>persoonlijk</translation>
    </message>
    <message>
        <source>post</source>
        <translation>post</translation>
    </message>
    <message>
        <source>held</source>
        <translation>gesproken</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>geen gehoor</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>voicemail</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>Prospects</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Contractors</source>
        <translation>Freelancers</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>mobiel</translation>
    </message>
    <message>
        <source>work</source>
        <translation>werk</translation>
    </message>
    <message>
        <source>home</source>
        <translation>thuis</translation>
    </message>
    <message>
        <source>main number</source>
        <translation>hoofdnummer</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>fax</translation>
    </message>
    <message>
        <source>pager</source>
        <translation>pieper</translation>
    </message>
    <message>
        <source>car</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>other</source>
        <translation>overig</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefoonnummer</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mailadres</translation>
    </message>
    <message>
        <source>Chat handle</source>
        <translation>Chatnaam</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webpagina</translation>
    </message>
    <message>
        <source>hiring freeze</source>
        <translation>vacaturestop</translation>
    </message>
    <message>
        <source>project paused</source>
        <translation>project ligt stil</translation>
    </message>
    <message>
        <source>on leave</source>
        <translation>met verlof</translation>
    </message>
    <message>
        <source>client lost</source>
        <translation>klant kwijt</translation>
    </message>
    <message>
        <source>too busy right now</source>
        <translation>te druk op dit moment</translation>
    </message>
    <message>
        <source>reason unknown</source>
        <translation>reden onbekend</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>andere reden</translation>
    </message>
    <message>
        <source>business</source>
        <translation>zakelijk</translation>
    </message>
    <message>
        <source>care</source>
        <translation>aandacht</translation>
    </message>
    <message>
        <source>doing badly</source>
        <translation>het gaat slecht</translation>
    </message>
    <message>
        <source>not doing well</source>
        <translation>het gaat niet goed</translation>
    </message>
    <message>
        <source>doing all right</source>
        <translation>het gaat wel</translation>
    </message>
    <message>
        <source>doing well</source>
        <translation>het gaat goed</translation>
    </message>
    <message>
        <source>doing very well</source>
        <translation>het gaat heel goed</translation>
    </message>
    <message>
        <source>Voicemail received</source>
        <translation>Voicemail ontvangen</translation>
    </message>
    <message>
        <source>Called, left a voicemail</source>
        <translation>Gebeld, voicemail ingesproken</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>Gemiste oproep</translation>
    </message>
    <message>
        <source>Called, no answer</source>
        <translation>Gebeld, geen gehoor</translation>
    </message>
    <message>
        <source>{kind}, no answer</source>
        <translation>{kind}, geen gehoor</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>leidinggevende</translation>
    </message>
    <message>
        <source>reports to them</source>
        <translation>medewerker</translation>
    </message>
    <message>
        <source>assistant</source>
        <translation>assistent</translation>
    </message>
    <message>
        <source>assisted by them</source>
        <translation>wordt geassisteerd</translation>
    </message>
    <message>
        <source>receptionist</source>
        <translation>receptionist</translation>
    </message>
    <message>
        <source>reached through them</source>
        <translation>via de receptie</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>partner</translation>
    </message>
    <message>
        <source>introduced us</source>
        <translation>bracht ons in contact</translation>
    </message>
    <message>
        <source>introduced by them</source>
        <translation>voorgesteld door dit contact</translation>
    </message>
    <message>
        <source>archived on {day}</source>
        <translation>gearchiveerd op {day}</translation>
    </message>
    <message>
        <source>parked until {day}</source>
        <translation>geparkeerd tot {day}</translation>
    </message>
    <message>
        <source>The rhythm ran out {ago}</source>
        <translation>Het ritme liep {ago} af</translation>
    </message>
    <message>
        <source>only talks count</source>
        <translation>alleen gesprekken tellen</translation>
    </message>
    <message>
        <source>any contact counts</source>
        <translation>alles telt</translation>
    </message>
    <message>
        <source>No talks in the last 26 weeks</source>
        <translation>Geen gesprekken in de laatste 26 weken</translation>
    </message>
    <message>
        <source>{talks}; the last {ago}</source>
        <translation>{talks}; het laatste {ago}</translation>
    </message>
    <message>
        <source>snoozed until {time}</source>
        <translation>uitgesteld tot {time}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>{silent} silent</source>
        <translation>{silent} stil</translation>
    </message>
    <message>
        <source>{silent}, usually {rhythm}</source>
        <translation>{silent}, meestal {rhythm}</translation>
    </message>
    <message>
        <source>{silent}, was {rhythm}</source>
        <translation>{silent}, was {rhythm}</translation>
    </message>
    <message>
        <source>every {weeks}</source>
        <translation>elke {weeks}</translation>
    </message>
</context>
<context>
    <name>WorkField</name>
    <message>
        <source>Job and organisation</source>
        <translation>Functie en organisatie</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Afdeling</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Add job and organisation</source>
        <translation>Functie en organisatie toevoegen</translation>
    </message>
</context>
<context>
    <name>WorkingDaysPart</name>
    <message>
        <source>{day} from</source>
        <translation>{day} vanaf</translation>
    </message>
    <message>
        <source>{day} until</source>
        <translation>{day} tot</translation>
    </message>
    <message>
        <source>Only while you work</source>
        <translation>Alleen terwijl je werkt</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
</context>
</TS>
