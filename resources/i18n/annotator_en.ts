<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Closing</name>
    <message numerus="yes">
        <source>%n change(s) could not be saved yet.</source>
        <translation>
            <numerusform>%n change could not be saved yet.</numerusform>
            <numerusform>%n changes could not be saved yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message numerus="yes">
        <source>%Ln more error(s) since then; they are in the log.</source>
        <translation>
            <numerusform>%Ln more error since then; they are in the log.</numerusform>
            <numerusform>%Ln more errors since then; they are in the log.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Unknown names (%Ln)</source>
        <translation>
            <numerusform>Unknown names (%Ln)</numerusform>
            <numerusform>Unknown names (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportEncodings</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message numerus="yes">
        <source>%Ln file(s); the first articles of them:</source>
        <translation>
            <numerusform>%Ln file; the first articles of them:</numerusform>
            <numerusform>%Ln files; the first articles of them:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicate(s) skipped</source>
        <translation>
            <numerusform>%Ln duplicate skipped</numerusform>
            <numerusform>%Ln duplicates skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelAll</name>
    <message numerus="yes">
        <source>%Ln place(s) would be labelled.</source>
        <translation>
            <numerusform>%Ln place would be labelled.</numerusform>
            <numerusform>%Ln places would be labelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labelled already stay(s) as they are.</source>
        <translation>
            <numerusform>%Ln that is labelled already stays as it is.</numerusform>
            <numerusform>%Ln that are labelled already stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlookLines</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) added</source>
        <translation>
            <numerusform>%Ln article added</numerusform>
            <numerusform>%Ln articles added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) gone</source>
        <translation>
            <numerusform>%Ln article gone</numerusform>
            <numerusform>%Ln articles gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) changed</source>
        <translation>
            <numerusform>%Ln article changed</numerusform>
            <numerusform>%Ln articles changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) added</source>
        <translation>
            <numerusform>%Ln span added</numerusform>
            <numerusform>%Ln spans added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) gone</source>
        <translation>
            <numerusform>%Ln span gone</numerusform>
            <numerusform>%Ln spans gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) changed</source>
        <translation>
            <numerusform>%Ln span changed</numerusform>
            <numerusform>%Ln spans changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterEdits</name>
    <message numerus="yes">
        <source>Merge %Ln entity(ies) into one. Which one stays?</source>
        <translation>
            <numerusform>Merge %Ln entity into one. Which one stays?</numerusform>
            <numerusform>Merge %Ln entities into one. Which one stays?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln entity(ies)?</source>
        <translation>
            <numerusform>Delete %Ln entity?</numerusform>
            <numerusform>Delete %Ln entities?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) stay labelled, without an entity.</source>
        <translation>
            <numerusform>%Ln mention stays labelled, without an entity.</numerusform>
            <numerusform>%Ln mentions stay labelled, without an entity.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) of yours read the same and have no entity.</source>
        <translation>
            <numerusform>%Ln span of yours reads the same and has no entity.</numerusform>
            <numerusform>%Ln spans of yours read the same and have no entity.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) move; the other names become aliases.</source>
        <translation>
            <numerusform>%Ln mention moves; the other names become aliases.</numerusform>
            <numerusform>%Ln mentions move; the other names become aliases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterFiles</name>
    <message numerus="yes">
        <source>%Ln entity(ies) written to {path}.</source>
        <translation>
            <numerusform>%Ln entity written to {path}.</numerusform>
            <numerusform>%Ln entities written to {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) would be added.</source>
        <translation>
            <numerusform>%Ln entity would be added.</numerusform>
            <numerusform>%Ln entities would be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be changed.</source>
        <translation>
            <numerusform>%Ln would be changed.</numerusform>
            <numerusform>%Ln would be changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>%Ln place(s) changed.</source>
        <translation>
            <numerusform>%Ln place changed.</numerusform>
            <numerusform>%Ln places changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitWords</name>
    <message numerus="yes">
        <source>{part}: %Ln article(s)</source>
        <translation>
            <numerusform>{part}: %Ln article</numerusform>
            <numerusform>{part}: %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of near copies stay together.</source>
        <translation>
            <numerusform>%Ln group of near copies stays together.</numerusform>
            <numerusform>%Ln groups of near copies stay together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of near copies are in several parts, which they had before.</source>
        <translation>
            <numerusform>%Ln group of near copies is in several parts, which it had before.</numerusform>
            <numerusform>%Ln groups of near copies are in several parts, which they had before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferFlow</name>
    <message numerus="yes">
        <source>%Ln article(s) imported.</source>
        <translation>
            <numerusform>%Ln article imported.</numerusform>
            <numerusform>%Ln articles imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicate(s) skipped.</source>
        <translation>
            <numerusform>%Ln duplicate skipped.</numerusform>
            <numerusform>%Ln duplicates skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) added to the scheme.</source>
        <translation>
            <numerusform>%Ln name added to the scheme.</numerusform>
            <numerusform>%Ln names added to the scheme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, under unknown names: %Ln.</source>
        <translation>
            <numerusform>Left out, under unknown names: %Ln.</numerusform>
            <numerusform>Left out, under unknown names: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) look garbled.</source>
        <translation>
            <numerusform>%Ln text looks garbled.</numerusform>
            <numerusform>%Ln texts look garbled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused.</source>
        <translation>
            <numerusform>%Ln refused.</numerusform>
            <numerusform>%Ln refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_ImpactText</name>
    <message numerus="yes">
        <source>In %Ln article(s)</source>
        <translation>
            <numerusform>In %Ln article</numerusform>
            <numerusform>In %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) changed</source>
        <translation>
            <numerusform>%Ln span changed</numerusform>
            <numerusform>%Ln spans changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s) changed</source>
        <translation>
            <numerusform>%Ln relation changed</numerusform>
            <numerusform>%Ln relations changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) joined with an equal one</source>
        <translation>
            <numerusform>%Ln span joined with an equal one</numerusform>
            <numerusform>%Ln spans joined with equal ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) deleted</source>
        <translation>
            <numerusform>%Ln span deleted</numerusform>
            <numerusform>%Ln spans deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s) deleted</source>
        <translation>
            <numerusform>%Ln relation deleted</numerusform>
            <numerusform>%Ln relations deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) deleted</source>
        <translation>
            <numerusform>%Ln value deleted</numerusform>
            <numerusform>%Ln values deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) deleted from the register</source>
        <translation>
            <numerusform>%Ln entity deleted from the register</numerusform>
            <numerusform>%Ln entities deleted from the register</numerusform>
        </translation>
    </message>
</context>
</TS>
