<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BinPage</name>
    <message numerus="yes">
        <source>%n things restored</source>
        <translation>
            <numerusform>%n thing restored</numerusform>
            <numerusform>%n things restored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaptureWindow</name>
    <message numerus="yes">
        <source>%n drafts wait</source>
        <translation>
            <numerusform>%n draft waits</numerusform>
            <numerusform>%n drafts wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open follow-ups</source>
        <translation>
            <numerusform>%n open follow-up</numerusform>
            <numerusform>%n open follow-ups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesWindow</name>
    <message numerus="yes">
        <source>%n likely duplicates</source>
        <translation>
            <numerusform>%n likely duplicate</numerusform>
            <numerusform>%n likely duplicates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseQuestion</name>
    <message numerus="yes">
        <source>Erase %n things?</source>
        <translation>
            <numerusform>Erase %n thing?</numerusform>
            <numerusform>Erase %n things?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpDeeds</name>
    <message numerus="yes">
        <source>%n follow-ups done</source>
        <translation>
            <numerusform>Follow-up done</numerusform>
            <numerusform>%n follow-ups done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups dropped</source>
        <translation>
            <numerusform>Follow-up dropped</numerusform>
            <numerusform>%n follow-ups dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series ended</source>
        <translation>
            <numerusform>Series ended</numerusform>
            <numerusform>%n series ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups snoozed</source>
        <translation>
            <numerusform>Follow-up snoozed</numerusform>
            <numerusform>%n follow-ups snoozed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups moved</source>
        <translation>
            <numerusform>Follow-up moved</numerusform>
            <numerusform>%n follow-ups moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups handed over to {name}</source>
        <translation>
            <numerusform>Follow-up handed over to {name}</numerusform>
            <numerusform>%n follow-ups handed over to {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpForm</name>
    <message numerus="yes">
        <source>A follow-up with %n contacts</source>
        <translation>
            <numerusform>A follow-up with %n contact</numerusform>
            <numerusform>A follow-up with %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpPlurals</name>
    <message numerus="yes">
        <source>in %n weeks</source>
        <translation>
            <numerusform>in %n week</numerusform>
            <numerusform>in %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>every month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>every year</numerusform>
            <numerusform>every %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days after it is done</source>
        <translation>
            <numerusform>%n day after it is done</numerusform>
            <numerusform>%n days after it is done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks after it is done</source>
        <translation>
            <numerusform>%n week after it is done</numerusform>
            <numerusform>%n weeks after it is done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months after it is done</source>
        <translation>
            <numerusform>%n month after it is done</numerusform>
            <numerusform>%n months after it is done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years after it is done</source>
        <translation>
            <numerusform>%n year after it is done</numerusform>
            <numerusform>%n years after it is done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <comment>how often it repeats</comment>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min before</source>
        <translation>
            <numerusform>%n min before</numerusform>
            <numerusform>%n min before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h before</source>
        <translation>
            <numerusform>%n h before</numerusform>
            <numerusform>%n h before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks before</source>
        <translation>
            <numerusform>%n week before</numerusform>
            <numerusform>%n weeks before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FreshStartDialog</name>
    <message numerus="yes">
        <source>%n people are waiting for a check-in. Nobody has to be called at once: each comes up in one of the coming weeks, and the rhythm goes on from there.</source>
        <translation>
            <numerusform>%n person is waiting for a check-in. Nobody has to be called at once: they come up in one of the coming weeks, and the rhythm goes on from there.</numerusform>
            <numerusform>%n people are waiting for a check-in. Nobody has to be called at once: each comes up in one of the coming weeks, and the rhythm goes on from there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people come up in the coming weeks, the most important first.</source>
        <translation>
            <numerusform>%n person comes up in the coming weeks, the most important first.</numerusform>
            <numerusform>%n people come up in the coming weeks, the most important first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more do not fit in with so many check-ins a week, and come after that. A longer rhythm for their group makes room.</source>
        <translation>
            <numerusform>%n more does not fit in with so many check-ins a week, and comes after that. A longer rhythm for their group makes room.</numerusform>
            <numerusform>%n more do not fit in with so many check-ins a week, and come after that. A longer rhythm for their group makes room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <comment>in a week</comment>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people spread over the coming weeks</source>
        <translation>
            <numerusform>%n person spread over the coming weeks</numerusform>
            <numerusform>%n people spread over the coming weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message numerus="yes">
        <source>Hand over %n follow-ups</source>
        <translation>
            <numerusform>Hand over the follow-up</numerusform>
            <numerusform>Hand over %n follow-ups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n contact(s) added.</source>
        <translation>
            <numerusform>%n contact added.</numerusform>
            <numerusform>%n contacts added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) updated.</source>
        <translation>
            <numerusform>%n contact updated.</numerusform>
            <numerusform>%n contacts updated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) unchanged.</source>
        <translation>
            <numerusform>%n contact unchanged.</numerusform>
            <numerusform>%n contacts unchanged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) could not be read:</source>
        <translation>
            <numerusform>%n card could not be read:</numerusform>
            <numerusform>%n cards could not be read:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s):</source>
        <translation>
            <numerusform>%n remark:</numerusform>
            <numerusform>%n remarks:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message numerus="yes">
        <source>%n contacts imported</source>
        <translation>
            <numerusform>%n contact imported</numerusform>
            <numerusform>%n contacts imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
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
            <numerusform>%n mo</numerusform>
            <numerusform>%n mo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n y</source>
        <comment>years, short</comment>
        <translation>
            <numerusform>%n y</numerusform>
            <numerusform>%n y</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talks in the last 26 weeks</source>
        <translation>
            <numerusform>%n talk in the last 26 weeks</numerusform>
            <numerusform>%n talks in the last 26 weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n talks in the last 26 weeks</source>
        <translation>
            <numerusform>at least %n talk in the last 26 weeks</numerusform>
            <numerusform>at least %n talks in the last 26 weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups due</source>
        <translation>
            <numerusform>%n follow-up due</numerusform>
            <numerusform>%n follow-ups due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new reminders</source>
        <translation>
            <numerusform>%n new reminder</numerusform>
            <numerusform>%n new reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Silent for %n months</source>
        <translation>
            <numerusform>Silent for %n month</numerusform>
            <numerusform>Silent for %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archived</source>
        <comment>contacts</comment>
        <translation>
            <numerusform>%n archived</numerusform>
            <numerusform>%n archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>adding %n contacts</source>
        <translation>
            <numerusform>adding %n contact</numerusform>
            <numerusform>adding %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changing %n contacts</source>
        <translation>
            <numerusform>changing %n contact</numerusform>
            <numerusform>changing %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleting %n contacts</source>
        <translation>
            <numerusform>deleting %n contact</numerusform>
            <numerusform>deleting %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restoring %n contacts</source>
        <translation>
            <numerusform>restoring %n contact</numerusform>
            <numerusform>restoring %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>archiving %n contacts</source>
        <translation>
            <numerusform>archiving %n contact</numerusform>
            <numerusform>archiving %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the field, which %n contacts have filled in</source>
        <translation>
            <numerusform>Remove the field, which %n contact has filled in</numerusform>
            <numerusform>Remove the field, which %n contacts have filled in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <comment>who have something in a field</comment>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choice removed; %n contacts keep it</source>
        <translation>
            <numerusform>Choice removed; %n contact keeps it</numerusform>
            <numerusform>Choice removed; %n contacts keep it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>adding %n entries</source>
        <translation>
            <numerusform>adding %n entry</numerusform>
            <numerusform>adding %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changing %n entries</source>
        <translation>
            <numerusform>changing %n entry</numerusform>
            <numerusform>changing %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deleting %n entries</source>
        <translation>
            <numerusform>deleting %n entry</numerusform>
            <numerusform>deleting %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restoring %n entries</source>
        <translation>
            <numerusform>restoring %n entry</numerusform>
            <numerusform>restoring %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>adding %n follow-ups</source>
        <translation>
            <numerusform>adding %n follow-up</numerusform>
            <numerusform>adding %n follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changing %n follow-ups</source>
        <translation>
            <numerusform>changing %n follow-up</numerusform>
            <numerusform>changing %n follow-ups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuitQuestion</name>
    <message numerus="yes">
        <source>%n follow-ups are due today or late.</source>
        <translation>
            <numerusform>%n follow-up is due today or late.</numerusform>
            <numerusform>%n follow-ups are due today or late.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderChanges</name>
    <message numerus="yes">
        <source>%n reminders snoozed until {time}</source>
        <translation>
            <numerusform>%n reminder snoozed until {time}</numerusform>
            <numerusform>%n reminders snoozed until {time}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderQuestions</name>
    <message numerus="yes">
        <source>The clock went forward by %n days.</source>
        <translation>
            <numerusform>The clock went forward by %n day.</numerusform>
            <numerusform>The clock went forward by %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminders lie in between. Show them?</source>
        <translation>
            <numerusform>%n reminder lies in between. Show it?</numerusform>
            <numerusform>%n reminders lie in between. Show them?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderWindow</name>
    <message numerus="yes">
        <source>%n reminders</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionPage</name>
    <message numerus="yes">
        <source>%n contacts selected</source>
        <translation>
            <numerusform>%n contact selected</numerusform>
            <numerusform>%n contacts selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts taken out of their group</source>
        <translation>
            <numerusform>%n contact taken out of their group</numerusform>
            <numerusform>%n contacts taken out of their group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts moved to {group}</source>
        <translation>
            <numerusform>%n contact moved to {group}</numerusform>
            <numerusform>%n contacts moved to {group}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts tagged “{tag}”</source>
        <translation>
            <numerusform>%n contact tagged “{tag}”</numerusform>
            <numerusform>%n contacts tagged “{tag}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts archived</source>
        <translation>
            <numerusform>%n contact archived</numerusform>
            <numerusform>%n contacts archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts taken out of the archive</source>
        <translation>
            <numerusform>%n contact taken out of the archive</numerusform>
            <numerusform>%n contacts taken out of the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts moved to the bin</source>
        <translation>
            <numerusform>%n contact moved to the bin</numerusform>
            <numerusform>%n contacts moved to the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups made</source>
        <translation>
            <numerusform>%n follow-up made</numerusform>
            <numerusform>%n follow-ups made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagPanel</name>
    <message numerus="yes">
        <source>“{tag}” exists already. Merge %n contacts into it?</source>
        <translation>
            <numerusform>“{tag}” exists already. Merge %n contact into it?</numerusform>
            <numerusform>“{tag}” exists already. Merge %n contacts into it?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags merged into “{into}”</source>
        <translation>
            <numerusform>%n tag merged into “{into}”</numerusform>
            <numerusform>%n tags merged into “{into}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags deleted</source>
        <translation>
            <numerusform>%n tag deleted</numerusform>
            <numerusform>%n tags deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message numerus="yes">
        <source>{count} things to do</source>
        <translation>
            <numerusform>{count} thing to do</numerusform>
            <numerusform>{count} things to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} people to call just because</source>
        <translation>
            <numerusform>{count} person to call just because</numerusform>
            <numerusform>{count} people to call just because</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} things are done.</source>
        <translation>
            <numerusform>{count} thing is done.</numerusform>
            <numerusform>{count} things are done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more people are waiting for a check-in</source>
        <translation>
            <numerusform>%n more person is waiting for a check-in</numerusform>
            <numerusform>%n more people are waiting for a check-in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts have no group or rhythm yet</source>
        <translation>
            <numerusform>%n contact has no group or rhythm yet</numerusform>
            <numerusform>%n contacts have no group or rhythm yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>promises of tomorrow</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>who fade</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to do</source>
        <comment>on a day of the week</comment>
        <translation>
            <numerusform>%n thing to do</numerusform>
            <numerusform>%n things to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n birthdays</source>
        <translation>
            <numerusform>%n birthday</numerusform>
            <numerusform>%n birthdays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>Attent: %n reminders</source>
        <translation>
            <numerusform>Attent: %n reminder</numerusform>
            <numerusform>Attent: %n reminders</numerusform>
        </translation>
    </message>
</context>
</TS>
