<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About</source>
        <translation>حول البرنامج</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>Thanks to</source>
        <translation>شكر</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Arabic News Annotator</source>
        <translation>واسم الأخبار العربية</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>الإصدار {version}</translation>
    </message>
    <message>
        <source>Marks actors, places, quotes and figures in Arabic news, and exports exact datasets.</source>
        <translation>يسِم الفاعلين والأماكن والاقتباسات والأرقام في الأخبار العربية، ويصدّر منها مجموعات بيانات دقيقة.</translation>
    </message>
    <message>
        <source>This is free software under the GNU General Public License, version 3 or any later one. You may use it for any purpose, study it, change it, and pass it on under the same licence.

It comes without any warranty.

What you make with it is yours: labels and exports are not under this licence.</source>
        <translation>هذا برنامج حر مرخّص برخصة غنو العمومية العامة (GPL)، الإصدار الثالث أو أي إصدار لاحق. يحقّ لك استعماله لأي غرض، ودراسته، وتعديله، ونشره بالرخصة نفسها.

لا يقترن البرنامج بأي ضمان.

ما تُعدّه به ملك لك: لا تسري هذه الرخصة على الوسوم ولا على الملفات المصدَّرة.</translation>
    </message>
    <message>
        <source>Facts for a bug report</source>
        <translation>معلومات لتقرير الخلل</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Done and next</source>
        <translation>إنجاز ثم التالي</translation>
    </message>
    <message>
        <source>Mark the article done and open the next unfinished one.</source>
        <translation>يجعل حالة المقال «منجز» ويفتح المقال التالي غير المنجز.</translation>
    </message>
    <message>
        <source>&amp;Skip and next</source>
        <translation>تخطٍّ ثم التالي</translation>
    </message>
    <message>
        <source>Mark the article skipped and open the next one.</source>
        <translation>يجعل حالة المقال «متخطّى» ويفتح المقال التالي.</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>المقال التالي</translation>
    </message>
    <message>
        <source>Open the article below in the list.</source>
        <translation>يفتح المقال الذي يليه في القائمة.</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>المقال السابق</translation>
    </message>
    <message>
        <source>Open the article above in the list.</source>
        <translation>يفتح المقال الذي يسبقه في القائمة.</translation>
    </message>
    <message>
        <source>Next &amp;unfinished article</source>
        <translation>المقال التالي غير المنجز</translation>
    </message>
    <message>
        <source>Open the next article that is new or in progress.</source>
        <translation>يفتح المقال التالي الجديد أو الذي قيد العمل.</translation>
    </message>
    <message>
        <source>Status: new</source>
        <translation>الحالة: جديد</translation>
    </message>
    <message>
        <source>Say that nobody has begun with the article.</source>
        <translation>يبيّن أن العمل في المقال لم يبدأ.</translation>
    </message>
    <message>
        <source>Status: in progress</source>
        <translation>الحالة: قيد العمل</translation>
    </message>
    <message>
        <source>Say that the article is being worked on.</source>
        <translation>يبيّن أن العمل في المقال جارٍ.</translation>
    </message>
    <message>
        <source>Status: done</source>
        <translation>الحالة: منجز</translation>
    </message>
    <message>
        <source>Say that the article is finished, and stay in it.</source>
        <translation>يبيّن أن المقال أُنجز، ويبقى فيه.</translation>
    </message>
    <message>
        <source>Status: skipped</source>
        <translation>الحالة: متخطّى</translation>
    </message>
    <message>
        <source>Say that the article is left out, and stay in it.</source>
        <translation>يبيّن أن المقال متروك، ويبقى فيه.</translation>
    </message>
    <message>
        <source>Link to an &amp;entity…</source>
        <translation>الربط ب&amp;كيان…</translation>
    </message>
    <message>
        <source>Say which actor or place of the register is meant.</source>
        <translation>يحدّد الفاعل أو المكان المقصود من السجل.</translation>
    </message>
    <message>
        <source>Show in the &amp;register</source>
        <translation>إظهار في ال&amp;سجلّ</translation>
    </message>
    <message>
        <source>Show the entity of the chosen span with its mentions.</source>
        <translation>يُظهر كيان المقطع المختار ومواضع ذكره.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Take the last change of the project back.</source>
        <translation>يتراجع عن آخر تغيير في المشروع.</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Make the change again that was taken back.</source>
        <translation>يعيد التغيير الذي جرى التراجع عنه.</translation>
    </message>
    <message>
        <source>Undo in this &amp;article</source>
        <translation>تراجع في هذا ال&amp;مقال</translation>
    </message>
    <message>
        <source>Take the last change of this article back, whatever was done elsewhere since.</source>
        <translation>يتراجع عن آخر تغيير في هذا المقال، مهما جرى بعده في غيره.</translation>
    </message>
    <message>
        <source>Search in the &amp;list</source>
        <translation>البحث في القائمة</translation>
    </message>
    <message>
        <source>Narrow the article list by title and source.</source>
        <translation>يحصر قائمة المقالات بحسب العنوان والمصدر.</translation>
    </message>
    <message>
        <source>Search &amp;all articles</source>
        <translation>البحث في &amp;كل المقالات</translation>
    </message>
    <message>
        <source>Find a text in every article, and label all its places.</source>
        <translation>يجد نصًا في كل المقالات، ويسِم كل مواضعه.</translation>
    </message>
    <message>
        <source>&amp;Scheme…</source>
        <translation>&amp;المخطّط…</translation>
    </message>
    <message>
        <source>Change labels, colours, keys and guidelines.</source>
        <translation>يغيّر الوسوم وألوانها ومفاتيحها وإرشاداتها.</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>البحث عن أمر…</translation>
    </message>
    <message>
        <source>Type part of a command’s name and run it.</source>
        <translation>اكتب جزءًا من اسم الأمر ونفّذه.</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <source>Make a new project file with a scheme.</source>
        <translation>ينشئ ملف مشروع جديدًا بمخطّط وسم.</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <source>Open a project file.</source>
        <translation>يفتح ملف مشروع.</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>فتح المشروع النموذجي</translation>
    </message>
    <message>
        <source>Open a small project to try things out in.</source>
        <translation>يفتح مشروعًا صغيرًا للتجربة.</translation>
    </message>
    <message>
        <source>&amp;Import articles…</source>
        <translation>استيراد مقالات…</translation>
    </message>
    <message>
        <source>Bring texts, web pages, documents and datasets in.</source>
        <translation>يضيف إلى المشروع نصوصًا وصفحات وِب ومستندات ومجموعات بيانات.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>Write articles and spans as a dataset.</source>
        <translation>يكتب المقالات والمقاطع في مجموعة بيانات.</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>حفظ نسخة…</translation>
    </message>
    <message>
        <source>Write a complete copy of the project to another place.</source>
        <translation>يحفظ نسخة كاملة من المشروع في مكان آخر.</translation>
    </message>
    <message>
        <source>&amp;Annotator…</source>
        <translation>المحلّل…</translation>
    </message>
    <message>
        <source>Say who is working now: spans belong to a person.</source>
        <translation>يحدّد من يعمل الآن، فلكل مقطع صاحب.</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>التفضيلات…</translation>
    </message>
    <message>
        <source>Language, theme, fonts and keys.</source>
        <translation>اللغة والمظهر والخطوط والاختصارات.</translation>
    </message>
    <message>
        <source>Close &amp;project</source>
        <translation>إغلاق المشروع</translation>
    </message>
    <message>
        <source>Close the project and show the start page.</source>
        <translation>يغلق المشروع ويعرض صفحة البدء.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>End the app; everything is saved already.</source>
        <translation>ينهي البرنامج، وكل شيء محفوظ أصلًا.</translation>
    </message>
    <message>
        <source>&amp;Guidelines</source>
        <translation>الإرشادات</translation>
    </message>
    <message>
        <source>Read what each label of the scheme means.</source>
        <translation>يعرض معنى كل وسم في المخطّط.</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>See and change the keys of every command.</source>
        <translation>يعرض مفاتيح كل أمر ويتيح تغييرها.</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostic information</source>
        <translation>نسخ معلومات التشخيص</translation>
    </message>
    <message>
        <source>Copy versions and settings for a report; never text of articles.</source>
        <translation>ينسخ الإصدارات والإعدادات لإرفاقها بتقرير، ولا ينسخ نص أي مقال.</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>حول البرنامج</translation>
    </message>
    <message>
        <source>Version, licence and thanks.</source>
        <translation>الإصدار والرخصة والشكر.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>ت&amp;حرير</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>م&amp;قال</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>حجم النص المعتاد</translation>
    </message>
    <message>
        <source>Show this article in larger letters.</source>
        <translation>يعرض هذا المقال بحروف أكبر.</translation>
    </message>
    <message>
        <source>Show this article in smaller letters.</source>
        <translation>يعرض هذا المقال بحروف أصغر.</translation>
    </message>
    <message>
        <source>Show this article in the size that the preferences say.</source>
        <translation>يعرض هذا المقال بالحجم المحدّد في التفضيلات.</translation>
    </message>
    <message>
        <source>Label &amp;names over the text</source>
        <translation>أ&amp;سماء الوسوم فوق النص</translation>
    </message>
    <message>
        <source>Show or hide the small label names over spans.</source>
        <translation>يظهر أسماء الوسوم الصغيرة فوق المقاطع أو يخفيها.</translation>
    </message>
    <message>
        <source>&amp;Invisible characters</source>
        <translation>المحارف ال&amp;خفية</translation>
    </message>
    <message>
        <source>Show direction marks, joiners and special spaces.</source>
        <translation>يظهر علامات الاتجاه والواصلات والمسافات الخاصة.</translation>
    </message>
    <message>
        <source>&amp;Article list</source>
        <translation>قائمة المقالات</translation>
    </message>
    <message>
        <source>Show or hide the list of articles.</source>
        <translation>يظهر قائمة المقالات أو يخفيها.</translation>
    </message>
    <message>
        <source>Labels and &amp;spans</source>
        <translation>الوسوم والمقاطع</translation>
    </message>
    <message>
        <source>Show or hide the labels and the spans.</source>
        <translation>يظهر الوسوم والمقاطع أو يخفيها.</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>ال&amp;تدقيق</translation>
    </message>
    <message>
        <source>See what a reviewer would ask, place by place.</source>
        <translation>يعرض ما قد يسأل عنه المدقق، موضعًا موضعًا.</translation>
    </message>
    <message>
        <source>Re&amp;gister</source>
        <translation>سجلّ ال&amp;كيانات</translation>
    </message>
    <message>
        <source>See all entities of the project and their mentions.</source>
        <translation>يعرض كل كيانات المشروع ومواضع ذكرها.</translation>
    </message>
    <message>
        <source>&amp;Focus mode</source>
        <translation>وضع التركيز</translation>
    </message>
    <message>
        <source>Show the article alone on the whole screen.</source>
        <translation>يعرض المقال وحده على الشاشة كلها.</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>اللوحة التالية</translation>
    </message>
    <message>
        <source>Move the keyboard to the next pane.</source>
        <translation>ينقل لوحة المفاتيح إلى اللوحة التالية.</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>اللوحة السابقة</translation>
    </message>
    <message>
        <source>Move the keyboard to the previous pane.</source>
        <translation>ينقل لوحة المفاتيح إلى اللوحة السابقة.</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>فتح الأخير</translation>
    </message>
</context>
<context>
    <name>AnnotatorDialog</name>
    <message>
        <source>Who is working?</source>
        <translation>من يعمل؟</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Spans belong to a person. Everybody has a layer of their own in each article; nobody’s spans are changed when somebody else works.</source>
        <translation>لكل مقطع صاحب، ولكل محلّل طبقته في كل مقال، فلا تتغيّر مقاطع أحد حين يعمل غيره.</translation>
    </message>
</context>
<context>
    <name>ArticleActions</name>
    <message>
        <source>&amp;Label as…</source>
        <translation>وسم…</translation>
    </message>
    <message>
        <source>&amp;Next span</source>
        <translation>المقطع التالي</translation>
    </message>
    <message>
        <source>&amp;Previous span</source>
        <translation>المقطع السابق</translation>
    </message>
    <message>
        <source>Pick the next &amp;word</source>
        <translation>تحديد الكلمة التالية</translation>
    </message>
    <message>
        <source>Pick the previous word</source>
        <translation>تحديد الكلمة السابقة</translation>
    </message>
    <message>
        <source>&amp;Jump to a word by its letters</source>
        <translation>ال&amp;قفز إلى كلمة بحروفها</translation>
    </message>
    <message>
        <source>Label &amp;all places that read the same</source>
        <translation>وسم &amp;كل المواضع المماثلة في نصها</translation>
    </message>
    <message>
        <source>Acce&amp;pt the suggestion and go on</source>
        <translation>&amp;قبول الاقتراح والمتابعة</translation>
    </message>
    <message>
        <source>Re&amp;ject the suggestion and go on</source>
        <translation>&amp;رفض الاقتراح والمتابعة</translation>
    </message>
    <message>
        <source>Next s&amp;uggestion</source>
        <translation>الاقتراح &amp;التالي</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>الاقتراح السابق</translation>
    </message>
    <message>
        <source>&amp;Delete the span</source>
        <translation>حذف المقطع</translation>
    </message>
    <message>
        <source>Rela&amp;te the span to…</source>
        <translation>ربط المقطع بعلاقة…</translation>
    </message>
    <message>
        <source>Set the attri&amp;butes</source>
        <translation>ضبط ال&amp;سمات</translation>
    </message>
    <message>
        <source>Write a n&amp;ote…</source>
        <translation>كتابة ملاحظة…</translation>
    </message>
    <message>
        <source>Write a note on the &amp;article…</source>
        <translation>كتابة ملاحظة على ال&amp;مقال…</translation>
    </message>
    <message>
        <source>Show the &amp;guideline</source>
        <translation>عرض الإرشاد</translation>
    </message>
    <message>
        <source>&amp;Find in the article…</source>
        <translation>البحث في المقال…</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Direction of each paragraph by its letters</source>
        <translation>اتجاه كل فقرة بحسب حروفها</translation>
    </message>
    <message>
        <source>All paragraphs right to left</source>
        <translation>كل الفقرات من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>All paragraphs left to right</source>
        <translation>كل الفقرات من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>Move the start back</source>
        <translation>تحريك البداية إلى الوراء</translation>
    </message>
    <message>
        <source>Move the start forward</source>
        <translation>تحريك البداية إلى الأمام</translation>
    </message>
    <message>
        <source>Leave brush, selection or span</source>
        <translation>ترك الفرشاة أو التحديد أو المقطع</translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message>
        <source>{count} words</source>
        <translation>الكلمات: {count}</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Untitled article</source>
        <translation>مقال بلا عنوان</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>No article matches the filter.</source>
        <translation>لا مقال يطابق المرشّح.</translation>
    </message>
    <message>
        <source>No articles yet. Import some, or drop files here.</source>
        <translation>لا مقالات بعد. استورد مقالات أو أفلِت ملفات هنا.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
</context>
<context>
    <name>ArticleNote</name>
    <message>
        <source>Note on the article</source>
        <translation>ملاحظة على المقال</translation>
    </message>
    <message>
        <source>A note on this article…</source>
        <translation>ملاحظة على هذا المقال…</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article text</source>
        <translation>نص المقال</translation>
    </message>
    <message>
        <source>The article, with the spans of the layer</source>
        <translation>المقال وعليه مقاطع الطبقة</translation>
    </message>
</context>
<context>
    <name>ArticlesPage</name>
    <message>
        <source>Everybody’s</source>
        <translation>مقاطع الجميع</translation>
    </message>
    <message>
        <source>Published from</source>
        <translation>نُشرت منذ</translation>
    </message>
    <message>
        <source>Published until</source>
        <translation>نُشرت حتى</translation>
    </message>
    <message>
        <source>Whole article</source>
        <translation>مقال كامل</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>فقرة</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>جملة</translation>
    </message>
    <message>
        <source>&amp;Only those with spans</source>
        <translation>ما فيه مقاطع &amp;فقط</translation>
    </message>
    <message>
        <source>&amp;Whose spans</source>
        <translation>مقاطع &amp;مَن</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>An ite&amp;m is a</source>
        <translation>ال&amp;عنصر الواحد</translation>
    </message>
    <message>
        <source>&amp;Published</source>
        <translation>&amp;نُشرت من</translation>
    </message>
    <message>
        <source>Wor&amp;ds in it</source>
        <translation>&amp;كلمات فيها</translation>
    </message>
    <message>
        <source>2019-02-23</source>
        <extracomment>year, month, day, as a date is typed</extracomment>
        <translation>2019-02-23</translation>
    </message>
</context>
<context>
    <name>AskBar</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>AttributeForm</name>
    <message>
        <source>Name in English</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <source>Name in Arabic</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>القيمة الأولى</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Must have a value</source>
        <translation>لا بد لها من قيمة</translation>
    </message>
</context>
<context>
    <name>AttributeKinds</name>
    <message>
        <source>One of several choices</source>
        <translation>خيار واحد من عدة خيارات</translation>
    </message>
    <message>
        <source>Any of several choices</source>
        <translation>أي عدد من عدة خيارات</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>نعم أو لا</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>تاريخ</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>كيان</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
</context>
<context>
    <name>AttributeQuestions</name>
    <message>
        <source>Remove the attribute “{name}”: what becomes of its values?</source>
        <translation>حذف السمة «{name}»: ما مصير قيمها؟</translation>
    </message>
    <message>
        <source>They become values of “{name}”, where they fit</source>
        <translation>تصير قيمًا للسمة «{name}» حيث تناسبها</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Remove “{name}”: what becomes of its values?</source>
        <translation>حذف «{name}»: ما مصير قيمه؟</translation>
    </message>
    <message>
        <source>They become “{name}”</source>
        <translation>تصبح «{name}»</translation>
    </message>
    <message>
        <source>They are deleted with it</source>
        <translation>تُحذف معه</translation>
    </message>
</context>
<context>
    <name>AttributesList</name>
    <message>
        <source>Attributes to export</source>
        <translation>السمات المصدَّرة</translation>
    </message>
</context>
<context>
    <name>AttributesPage</name>
    <message>
        <source>Attributes</source>
        <translation>السمات</translation>
    </message>
    <message>
        <source>Add an attribute</source>
        <translation>إضافة سمة</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>نقل إلى أعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>نقل إلى أسفل</translation>
    </message>
    <message>
        <source>Remove the attribute…</source>
        <translation>حذف السمة…</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message>
        <source>label “{text}” as {label}</source>
        <translation>وسم «{text}»: {label}</translation>
    </message>
    <message>
        <source>delete the span “{text}”</source>
        <translation>حذف المقطع «{text}»</translation>
    </message>
    <message>
        <source>delete {count} spans</source>
        <translation>حذف مقاطع (عددها {count})</translation>
    </message>
    <message>
        <source>change “{text}” to {label}</source>
        <translation>تغيير وسم «{text}» إلى {label}</translation>
    </message>
    <message>
        <source>move the ends of “{text}”</source>
        <translation>تغيير حدود «{text}»</translation>
    </message>
    <message>
        <source>set “{attribute}” of “{text}”</source>
        <translation>ضبط السمة «{attribute}» في «{text}»</translation>
    </message>
    <message>
        <source>link “{text}” to an entity</source>
        <translation>ربط «{text}» بكيان</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>كتابة ملاحظة</translation>
    </message>
    <message>
        <source>add the relation {label}</source>
        <translation>إضافة العلاقة {label}</translation>
    </message>
    <message>
        <source>delete the relation {label}</source>
        <translation>حذف العلاقة {label}</translation>
    </message>
    <message>
        <source>change the relation {label}</source>
        <translation>تغيير العلاقة {label}</translation>
    </message>
    <message>
        <source>fill the record of “{text}”</source>
        <translation>ملء بيانات “{text}”</translation>
    </message>
    <message>
        <source>confirm the figure “{text}”</source>
        <translation>تأكيد الرقم “{text}”</translation>
    </message>
    <message>
        <source>set the status to {status}</source>
        <translation>جعل الحالة «{status}»</translation>
    </message>
    <message>
        <source>set the reading direction</source>
        <translation>ضبط اتجاه القراءة</translation>
    </message>
    <message>
        <source>label {count} occurrences of “{text}” as {label}</source>
        <translation>وسم كل مواضع «{text}» ({count}): {label}</translation>
    </message>
    <message>
        <source>import {count} articles</source>
        <translation>استيراد مقالات (عددها {count})</translation>
    </message>
    <message>
        <source>import {count} spans</source>
        <translation>استيراد مقاطع (عددها {count})</translation>
    </message>
    <message>
        <source>change the entity “{name}”</source>
        <translation>تغيير الكيان «{name}»</translation>
    </message>
    <message>
        <source>add the entity “{name}”</source>
        <translation>إضافة الكيان «{name}»</translation>
    </message>
    <message>
        <source>unlink “{text}” from its entity</source>
        <translation>فكّ ربط «{text}» بكيانه</translation>
    </message>
    <message>
        <source>link {count} spans to “{name}”</source>
        <translation>ربط مقاطع (عددها {count}) بالكيان «{name}»</translation>
    </message>
    <message>
        <source>merge {count} entities into “{name}”</source>
        <translation>دمج كيانات (عددها {count}) في «{name}»</translation>
    </message>
    <message>
        <source>split “{name}” from its entity</source>
        <translation>فصل «{name}» عن كيانه</translation>
    </message>
    <message>
        <source>delete the entity “{name}”</source>
        <translation>حذف الكيان «{name}»</translation>
    </message>
    <message>
        <source>delete {count} entities</source>
        <translation>حذف كيانات (عددها {count})</translation>
    </message>
    <message>
        <source>import {count} entities</source>
        <translation>استيراد كيانات (عددها {count})</translation>
    </message>
    <message>
        <source>change the scheme</source>
        <translation>تغيير المخطّط</translation>
    </message>
    <message>
        <source>add the label {label}</source>
        <translation>إضافة الوسم {label}</translation>
    </message>
    <message>
        <source>change the label {label}</source>
        <translation>تغيير الوسم {label}</translation>
    </message>
    <message>
        <source>merge the label {label} into {into}</source>
        <translation>دمج الوسم {label} في {into}</translation>
    </message>
    <message>
        <source>delete the label {label}</source>
        <translation>حذف الوسم {label}</translation>
    </message>
    <message>
        <source>replace the scheme by “{name}”</source>
        <translation>استبدال المخطّط بالمخطّط «{name}»</translation>
    </message>
    <message>
        <source>dismiss a finding</source>
        <translation>صرف ملاحظة التدقيق</translation>
    </message>
    <message>
        <source>bring back a dismissed finding</source>
        <translation>استعادة ملاحظة تدقيق مصروفة</translation>
    </message>
    <message>
        <source>reject “{text}” as {label}</source>
        <translation>رفض «{text}» بوصفه {label}</translation>
    </message>
</context>
<context>
    <name>ChoicePages</name>
    <message>
        <source>&amp;Articles</source>
        <translation>الم&amp;قالات</translation>
    </message>
    <message>
        <source>So&amp;urces</source>
        <translation>المصا&amp;در</translation>
    </message>
    <message>
        <source>&amp;Spans</source>
        <translation>الم&amp;قاطع</translation>
    </message>
    <message>
        <source>A&amp;ttributes</source>
        <translation>ال&amp;سمات</translation>
    </message>
    <message>
        <source>Format optio&amp;ns</source>
        <translation>&amp;خيارات الصيغة</translation>
    </message>
    <message>
        <source>A date is written as 2019-02-23, 2019-02 or 2019.</source>
        <translation>يُكتب التاريخ هكذا: 2019-02-23 أو 2019-02 أو 2019.</translation>
    </message>
    <message>
        <source>No source is chosen.</source>
        <translation>لم يُختر أي مصدر.</translation>
    </message>
    <message>
        <source>No span is chosen.</source>
        <translation>لم يُختر أي مقطع.</translation>
    </message>
</context>
<context>
    <name>ChoicesTable</name>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>English</source>
        <translation>بالإنجليزية</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>بالعربية</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>Add a choice</source>
        <translation>إضافة خيار</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>نقل إلى أعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>نقل إلى أسفل</translation>
    </message>
    <message>
        <source>Remove the choice…</source>
        <translation>حذف الخيار…</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Work is still under way: {work}</source>
        <translation>ما زال العمل جاريًا: {work}</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>إيقافه والإغلاق</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>متابعة العمل</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be saved yet.</source>
        <translation>
            <numerusform>حُفظت كل التغييرات.</numerusform>
            <numerusform>تغيير واحد لم يُحفظ بعد.</numerusform>
            <numerusform>تغييران لم يُحفظا بعد.</numerusform>
            <numerusform>%n تغييرات لم تُحفظ بعد.</numerusform>
            <numerusform>%n تغييرًا لم يُحفظ بعد.</numerusform>
            <numerusform>%n تغيير لم يُحفظ بعد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>حفظ نسخة…</translation>
    </message>
    <message>
        <source>Close without them</source>
        <translation>الإغلاق من دونها</translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation>إغلاق المشروع</translation>
    </message>
</context>
<context>
    <name>ColourButton</name>
    <message>
        <source>Other colour…</source>
        <translation>لون آخر…</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>أرجواني</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>برتقالي</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>سماوي</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>بني</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>رمادي</translation>
    </message>
    <message>
        <source>Mint</source>
        <translation>نعناعي</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>بنفسجي</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Type a command, in English or Arabic</source>
        <translation>اكتب أمرًا بالعربية أو بالإنجليزية</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation>غير متاح الآن.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Unexpected error</source>
        <translation>خطأ غير متوقّع</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more error(s) since then; they are in the log.</source>
        <translation>
            <numerusform>لا أخطاء أخرى منذئذ.</numerusform>
            <numerusform>وقع خطأ آخر منذئذ، وهو في السجل.</numerusform>
            <numerusform>وقع خطآن آخران منذئذ، وهما في السجل.</numerusform>
            <numerusform>وقعت %Ln أخطاء أخرى منذئذ، وهي في السجل.</numerusform>
            <numerusform>وقع %Ln خطأً آخر منذئذ، وهي في السجل.</numerusform>
            <numerusform>وقع %Ln خطأ آخر منذئذ، وهي في السجل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>تفاصيل الخطأ</translation>
    </message>
    <message>
        <source>Something unexpected happened.</source>
        <translation>حدث أمر غير متوقّع.</translation>
    </message>
    <message>
        <source>Your labels are saved: every change is in the project file the moment it is made. You can go on working.</source>
        <translation>وسومك محفوظة: كل تغيير يُكتب في ملف المشروع لحظة إجرائه. يمكنك متابعة العمل.</translation>
    </message>
    <message>
        <source>The details help to mend it. They hold the course of the program, but no text of your articles.</source>
        <translation>تساعد التفاصيل على إصلاح الخلل. فيها مسار البرنامج، وليس فيها شيء من نصوص مقالاتك.</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>عرض التفاصيل</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Open the log</source>
        <translation>فتح السجل</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>Credits</name>
    <message>
        <source>The window (Qt)</source>
        <translation>النافذة (Qt)</translation>
    </message>
    <message>
        <source>The project file</source>
        <translation>ملف المشروع</translation>
    </message>
    <message>
        <source>Arabic letters</source>
        <translation>الحروف العربية</translation>
    </message>
    <message>
        <source>Similar names</source>
        <translation>الأسماء المتشابهة</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>مجموعات البيانات</translation>
    </message>
    <message>
        <source>Look of the window</source>
        <translation>مظهر النافذة</translation>
    </message>
    <message>
        <source>The reading font, Amiri</source>
        <translation>خط القراءة «أميري»</translation>
    </message>
    <message>
        <source>Places of files</source>
        <translation>مواضع الملفات</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>الغرض</translation>
    </message>
</context>
<context>
    <name>Effects</name>
    <message>
        <source>articles left out: without a date</source>
        <translation>مقالات تُركت: بلا تاريخ</translation>
    </message>
    <message>
        <source>items left out: without a span</source>
        <translation>عناصر تُركت: بلا مقاطع</translation>
    </message>
    <message>
        <source>relations left out: an end is not chosen</source>
        <translation>علاقات تُركت: أحد طرفيها غير مختار</translation>
    </message>
    <message>
        <source>items joined to the one before, because a span goes on in them</source>
        <translation>عناصر ضُمّت إلى ما قبلها لأن مقطعًا يمتد فيها</translation>
    </message>
</context>
<context>
    <name>EntityForm</name>
    <message>
        <source>no type</source>
        <translation>بلا نوع</translation>
    </message>
    <message>
        <source>An external id is a source, “=”, and the id there.</source>
        <translation>المعرّف الخارجي مصدرٌ ثم «=» ثم المعرّف فيه.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>أسماء أخرى</translation>
    </message>
    <message>
        <source>External ids</source>
        <translation>معرّفات خارجية</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Label of the entity</source>
        <translation>وسم الكيان</translation>
    </message>
    <message>
        <source>Type of the entity</source>
        <translation>نوع الكيان</translation>
    </message>
    <message>
        <source>Aliases, one on each line</source>
        <translation>الأسماء الأخرى، اسم في كل سطر</translation>
    </message>
    <message>
        <source>Other names, one on each line</source>
        <translation>اسم في كل سطر</translation>
    </message>
    <message>
        <source>External ids, one on each line: source = id</source>
        <translation>المعرّفات الخارجية، واحد في كل سطر: المصدر = المعرّف</translation>
    </message>
    <message>
        <source>Note on the entity</source>
        <translation>ملاحظة على الكيان</translation>
    </message>
</context>
<context>
    <name>EntityLine</name>
    <message>
        <source>Linked to no entity</source>
        <translation>غير مرتبط بكيان</translation>
    </message>
    <message>
        <source>Entity: {name}</source>
        <translation>الكيان: {name}</translation>
    </message>
    <message>
        <source>Link the span to an entity</source>
        <translation>اربط المقطع بكيان</translation>
    </message>
    <message>
        <source>Show the entity in the register</source>
        <translation>إظهار الكيان في السجلّ</translation>
    </message>
</context>
<context>
    <name>EntityLinking</name>
    <message>
        <source>“{text}” is linked to no entity now</source>
        <translation>لم يعد «{text}» مرتبطًا بكيان</translation>
    </message>
    <message>
        <source>All that read as “{text}” are linked to “{entity}”</source>
        <translation>كل ما يُقرأ «{text}» مربوط بالكيان «{entity}»</translation>
    </message>
    <message>
        <source>Linked “{text}” to “{entity}”</source>
        <translation>رُبط «{text}» بالكيان «{entity}»</translation>
    </message>
</context>
<context>
    <name>EntityLinks</name>
    <message>
        <source>New entity “{name}”</source>
        <translation>كيان جديد «{name}»</translation>
    </message>
    <message>
        <source>Take the link to “{name}” away</source>
        <translation>أزل الربط بالكيان «{name}»</translation>
    </message>
    <message>
        <source>mentions: {count}</source>
        <translation>مرّات الذكر: {count}</translation>
    </message>
    <message>
        <source>linked now</source>
        <translation>مرتبط الآن</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something went wrong.</source>
        <translation>حدث خطأ ما.</translation>
    </message>
    <message>
        <source>The project “{path}” cannot be used.</source>
        <translation>لا يمكن استعمال المشروع «{path}».</translation>
    </message>
    <message>
        <source>“{path}” exists already; nothing was overwritten.</source>
        <translation>الملف «{path}» موجود من قبل، ولم يُستبدل شيء.</translation>
    </message>
    <message>
        <source>There is no project at “{path}”.</source>
        <translation>لا يوجد مشروع في «{path}».</translation>
    </message>
    <message>
        <source>“{path}” is a folder, not a project file.</source>
        <translation>«{path}» مجلد وليس ملف مشروع.</translation>
    </message>
    <message>
        <source>“{path}” is not a project file.</source>
        <translation>«{path}» ليس ملف مشروع.</translation>
    </message>
    <message>
        <source>“{path}” is a database of another program, not a project.</source>
        <translation>«{path}» قاعدة بيانات لبرنامج آخر، وليس مشروعًا.</translation>
    </message>
    <message>
        <source>The project “{path}” is damaged ({reason}); restore a backup of it.</source>
        <translation>المشروع «{path}» تالف ({reason})، فاستعد نسخة احتياطية منه.</translation>
    </message>
    <message>
        <source>Beside “{path}” lies “{journal}”, which another file left and which would damage this one; move “{journal}” away and open the project again.</source>
        <translation>بجانب «{path}» ملف «{journal}» خلّفه ملف آخر ومن شأنه أن يتلف هذا الملف، فانقل «{journal}» من مكانه ثم افتح المشروع من جديد.</translation>
    </message>
    <message>
        <source>The structure of “{path}” was altered by another program ({what}).</source>
        <translation>غيّر برنامج آخر بنية «{path}» ({what}).</translation>
    </message>
    <message>
        <source>“{path}” was written by a newer version of this program (file version {found}, readable up to {known}); update the program to open it.</source>
        <translation>كُتب «{path}» بإصدار أحدث من هذا البرنامج (إصدار الملف {found}، وأقصى ما يُقرأ {known})، فحدّث البرنامج لفتحه.</translation>
    </message>
    <message>
        <source>“{path}” is open elsewhere ({holder}); close it there first.</source>
        <translation>«{path}» مفتوح في مكان آخر ({holder})، فأغلقه هناك أولًا.</translation>
    </message>
    <message>
        <source>“{path}” cannot be changed: the file or its folder is read-only.</source>
        <translation>لا يمكن تغيير «{path}»: الملف أو مجلده للقراءة فقط.</translation>
    </message>
    <message>
        <source>“{path}” was moved, deleted or replaced while it was open; save a copy of the project.</source>
        <translation>نُقل «{path}» أو حُذف أو استُبدل وهو مفتوح، فاحفظ نسخة من المشروع.</translation>
    </message>
    <message>
        <source>The disk is full: the last change to “{path}” is not saved yet.</source>
        <translation>القرص ممتلئ: لم يُحفظ آخر تغيير في «{path}» بعد.</translation>
    </message>
    <message>
        <source>“{path}” could not be read or written: {reason}.</source>
        <translation>تعذّرت قراءة «{path}» أو الكتابة فيه: {reason}.</translation>
    </message>
    <message>
        <source>This change is not possible.</source>
        <translation>هذا التغيير غير ممكن.</translation>
    </message>
    <message>
        <source>A span from {start} to {end} marks no text.</source>
        <translation>المقطع من {start} إلى {end} لا يضم أي نص.</translation>
    </message>
    <message>
        <source>The span {start}–{end} lies outside its text of {length} characters.</source>
        <translation>المقطع {start}–{end} يقع خارج نصه الذي طوله {length} من الحروف.</translation>
    </message>
    <message>
        <source>The fragment {start}–{end} overlaps another one of the same span.</source>
        <translation>الجزء {start}–{end} يتداخل مع جزء آخر من المقطع نفسه.</translation>
    </message>
    <message>
        <source>“{text}” is labelled “{label}” here already.</source>
        <translation>«{text}» موسوم هنا بالوسم «{label}» من قبل.</translation>
    </message>
    <message>
        <source>“{query}” holds nothing that could be looked for.</source>
        <translation>لا شيء في «{query}» يمكن البحث عنه.</translation>
    </message>
    <message>
        <source>There is no span “{uuid}” here.</source>
        <translation>لا يوجد هنا مقطع «{uuid}».</translation>
    </message>
    <message>
        <source>The scheme has no label “{label}”.</source>
        <translation>ليس في المخطّط وسم «{label}».</translation>
    </message>
    <message>
        <source>There is no article “{article}” in the project.</source>
        <translation>ليس في المشروع مقال «{article}».</translation>
    </message>
    <message>
        <source>There is no annotator “{annotator}” in the project.</source>
        <translation>ليس في المشروع محلّل باسم «{annotator}».</translation>
    </message>
    <message>
        <source>The scheme has no relation “{relation}” from “{source}” to “{target}”.</source>
        <translation>ليس في المخطّط علاقة «{relation}» من «{source}» إلى «{target}».</translation>
    </message>
    <message>
        <source>“{value}” is no value of the attribute “{attribute}”.</source>
        <translation>«{value}» ليست من قيم السمة «{attribute}».</translation>
    </message>
    <message>
        <source>The label “{label}” is used by {count} spans; relabel or delete them first.</source>
        <translation>الوسم «{label}» مستعمل في مقاطع عددها {count}، فغيّر وسمها أو احذفها أولًا.</translation>
    </message>
    <message>
        <source>The relation “{relation}” is used {count} times; say what becomes of those.</source>
        <translation>العلاقة «{relation}» مستعملة ({count})، فحدّد مصير استعمالاتها.</translation>
    </message>
    <message>
        <source>{count} values of the attribute “{attribute}” would be lost; say what becomes of them.</source>
        <translation>ستُفقد قيم للسمة «{attribute}» (عددها {count})، فحدّد مصيرها.</translation>
    </message>
    <message>
        <source>The scheme cannot be changed like this: {reason}.</source>
        <translation>لا يمكن تغيير المخطّط على هذا النحو: {reason}.</translation>
    </message>
    <message>
        <source>The label “{label}” has the key “{key}” already.</source>
        <translation>للوسم «{label}» المفتاح «{key}» من قبل.</translation>
    </message>
    <message>
        <source>The scheme has no “{part}”.</source>
        <translation>ليس في المخطّط «{part}».</translation>
    </message>
    <message>
        <source>There is no entity “{entity}” in the register.</source>
        <translation>ليس في سجلّ الكيانات كيان «{entity}».</translation>
    </message>
    <message>
        <source>An entity needs a name.</source>
        <translation>لا بدّ للكيان من اسم.</translation>
    </message>
    <message>
        <source>The change cannot be made: what it starts from was changed since.</source>
        <translation>تعذّر التغيير: ما يُبنى عليه تغيّر منذئذ.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>لا شيء لإعادته.</translation>
    </message>
    <message>
        <source>No span without an entity reads as “{name}”.</source>
        <translation>لا مقطع بلا كيان يُقرأ «{name}».</translation>
    </message>
    <message>
        <source>This was not imported.</source>
        <translation>لم يُستورد هذا.</translation>
    </message>
    <message>
        <source>There is no text in it.</source>
        <translation>لا نص فيه.</translation>
    </message>
    <message>
        <source>It is not a text file ({reason}).</source>
        <translation>ليس ملفًا نصيًّا ({reason}).</translation>
    </message>
    <message>
        <source>It is not valid {encoding} at byte {position}; name its encoding.</source>
        <translation>ليس بترميز {encoding} صحيح عند البايت {position}، فحدّد ترميزه.</translation>
    </message>
    <message>
        <source>Half a character stands at position {position}.</source>
        <translation>عند الموضع {position} نصف حرف.</translation>
    </message>
    <message>
        <source>It is too large ({size} MB; the limit is {limit} MB).</source>
        <translation>حجمه كبير ({size} م.ب.، والحد الأقصى {limit} م.ب.).</translation>
    </message>
    <message>
        <source>It is not JSON ({reason}).</source>
        <translation>ليس بصيغة JSON ({reason}).</translation>
    </message>
    <message>
        <source>“{key}” should be {expected}.</source>
        <translation>ينبغي أن يكون «{key}»: {expected}.</translation>
    </message>
    <message>
        <source>The key “{key}” is missing; it has {present}.</source>
        <translation>المفتاح «{key}» مفقود، والموجود: {present}.</translation>
    </message>
    <message>
        <source>The span {start}–{end} should cut “{expected}” but cuts “{found}”.</source>
        <translation>ينبغي أن يقتطع المقطع {start}–{end} «{expected}»، لكنه يقتطع «{found}».</translation>
    </message>
    <message>
        <source>“{text}” is not a UUID.</source>
        <translation>«{text}» ليس معرّف UUID.</translation>
    </message>
    <message>
        <source>The id “{id}” stands twice.</source>
        <translation>المعرّف «{id}» مكرّر.</translation>
    </message>
    <message>
        <source>The key “{key}” is not part of the format.</source>
        <translation>المفتاح «{key}» ليس من الصيغة.</translation>
    </message>
    <message>
        <source>The text is not the one its checksum was made of.</source>
        <translation>النص ليس الذي حُسب منه مجموع التحقّق.</translation>
    </message>
    <message>
        <source>The offset {offset} lies inside a character.</source>
        <translation>الموضع {offset} يقع داخل حرف.</translation>
    </message>
    <message>
        <source>The project has an article with the id “{id}” already, with another text.</source>
        <translation>في المشروع مقال بالمعرّف «{id}» من قبل، ونصه مختلف.</translation>
    </message>
    <message>
        <source>“{annotator}” has a layer in this article already; it was left as it is.</source>
        <translation>للمحلّل «{annotator}» طبقة في هذا المقال من قبل، فتُركت كما هي.</translation>
    </message>
    <message>
        <source>The same text is in the project already (“{title}”).</source>
        <translation>النص نفسه في المشروع من قبل («{title}»).</translation>
    </message>
    <message>
        <source>It cannot be read ({reason}).</source>
        <translation>تعذّرت قراءته ({reason}).</translation>
    </message>
    <message>
        <source>The archive is not read ({reason}).</source>
        <translation>لا يُقرأ الأرشيف ({reason}).</translation>
    </message>
    <message>
        <source>The XML is not read ({reason}).</source>
        <translation>لا يُقرأ XML ({reason}).</translation>
    </message>
    <message>
        <source>The format cannot do this.</source>
        <translation>لا تتيح الصيغة هذا.</translation>
    </message>
    <message>
        <source>There is no format “{name}”; there are: {known}.</source>
        <translation>لا توجد صيغة «{name}»، والموجود: {known}.</translation>
    </message>
    <message>
        <source>No format reads “{path}”; name one with --format.</source>
        <translation>لا توجد صيغة تقرأ «{path}»، فحدّد صيغة بالخيار ‎--format.</translation>
    </message>
    <message>
        <source>The format “{name}” can be read but not written.</source>
        <translation>الصيغة «{name}» تُقرأ ولا تُكتب.</translation>
    </message>
    <message>
        <source>The format “{name}” has no option “{given}”; its options: {known}.</source>
        <translation>ليس للصيغة “{name}” الخيار “{given}”؛ خياراتها: {known}.</translation>
    </message>
    <message>
        <source>The format “{name}” needs {library}; this installs it: {command}.</source>
        <translation>تحتاج الصيغة «{name}» إلى {library}، ويثبّتها هذا الأمر: {command}.</translation>
    </message>
    <message>
        <source>Nothing was written: the format “{name}” would lose {losses}.</source>
        <translation>لم يُكتب شيء: الصيغة «{name}» تُسقط {losses}.</translation>
    </message>
    <message>
        <source>The export failed; the old files are as they were.</source>
        <translation>فشل التصدير، والملفات القديمة على حالها.</translation>
    </message>
    <message>
        <source>The export was not written: read again, a span of its article {number} does not cut the text it should.</source>
        <translation>لم يُكتب الملف المصدَّر: عند قراءته من جديد لا يقتطع مقطع في مقاله رقم {number} النص المطلوب.</translation>
    </message>
    <message>
        <source>The project has no export {number}.</source>
        <translation>ليس في المشروع تصدير رقمه {number}.</translation>
    </message>
    <message>
        <source>“{path}” is not a register: {reason}.</source>
        <translation>«{path}» ليس سجلّ كيانات: {reason}.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written ({reason}).</source>
        <translation>تعذّرت الكتابة في «{path}» ({reason}).</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>أُلغيت العملية ولم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>“{path}” is not a scheme: {reason}.</source>
        <translation>«{path}» ليس مخطّط وسم: {reason}.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Write nothing rather than &amp;lose something</source>
        <translation>لا تكت&amp;ب شيئًا إن كان سيضيع شيء</translation>
    </message>
    <message>
        <source>Split (t&amp;rain, dev, test)</source>
        <translation>الت&amp;قسيم (train، dev، test)</translation>
    </message>
    <message>
        <source>Nothing is written as long as something would be lost.</source>
        <translation>لا يُكتب شيء ما دام شيء سيضيع.</translation>
    </message>
    <message>
        <source>The file is there already and will be replaced.</source>
        <translation>الملف موجود من قبل وسيُستبدل.</translation>
    </message>
    <message>
        <source>Every written offset is read again and checked.</source>
        <translation>كل موضع يُكتب يُقرأ من جديد ويُتحقّق منه.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>التصدير إلى</translation>
    </message>
</context>
<context>
    <name>ExportSurvey</name>
    <message>
        <source>Count</source>
        <translation>العدّ</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>المقارنة</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>counts:</source>
        <translation>المعدود:</translation>
    </message>
    <message>
        <source>The text says {number}</source>
        <translation>في النص {number}</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>بلا وحدة</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>قيمة أخرى</translation>
    </message>
    <message>
        <source>modifier</source>
        <translation>درجة الدقة</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>no number is read here</source>
        <translation>لا رقم مقروء هنا</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%Ln مقالات</numerusform>
            <numerusform>%Ln مقالًا</numerusform>
            <numerusform>%Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} من {total}</translation>
    </message>
    <message>
        <source>Search titles and sources</source>
        <translation>ابحث في العناوين والمصادر</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} من {count}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>البحث في المقال</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>The file is damaged: {reason}.</source>
        <translation>الملف تالف: {reason}.</translation>
    </message>
    <message>
        <source>A row of “{table}” points to a missing row of “{target}”.</source>
        <translation>صفّ في «{table}» يشير إلى صفّ مفقود في «{target}».</translation>
    </message>
    <message>
        <source>The text of the article “{title}” is not the one that was imported.</source>
        <translation>نص المقال «{title}» ليس الذي استورد.</translation>
    </message>
    <message>
        <source>The span {start}–{end} lies outside its text of {length} characters.</source>
        <translation>المقطع {start}–{end} يقع خارج نصه الذي طوله {length} من الحروف.</translation>
    </message>
    <message>
        <source>The span {start}–{end} should cut “{expected}” but cuts “{found}”.</source>
        <translation>ينبغي أن يقتطع المقطع {start}–{end} «{expected}»، لكنه يقتطع «{found}».</translation>
    </message>
    <message>
        <source>The pieces of the span {start}–{end} are not complete and in order.</source>
        <translation>أجزاء المقطع {start}–{end} ناقصة أو غير مرتّبة.</translation>
    </message>
    <message>
        <source>A stored count is {stored}, but there are {found} spans ({place}).</source>
        <translation>العدد المخزّن {stored}، لكن عدد المقاطع {found} ({place}).</translation>
    </message>
    <message>
        <source>“{value}” is no value of the attribute “{attribute}”.</source>
        <translation>«{value}» ليست من قيم السمة «{attribute}».</translation>
    </message>
    <message>
        <source>The scheme has no relation “{relation}” from “{source}” to “{target}”.</source>
        <translation>ليس في المخطّط علاقة «{relation}» من «{source}» إلى «{target}».</translation>
    </message>
    <message>
        <source>The {record} “{key}” is not what the history says it is.</source>
        <translation>السجلّ {record} «{key}» ليس كما يذكره تاريخ التغييرات.</translation>
    </message>
</context>
<context>
    <name>FontSample</name>
    <message>
        <source>“{wanted}” is not installed; “{shown}” is shown instead.</source>
        <translation>الخط «{wanted}» غير مثبّت، ويُعرض «{shown}» بدلًا منه.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>doccano, sequence labelling</source>
        <translation>doccano: وسم التسلسل</translation>
    </message>
    <message>
        <source>doccano, sequence labelling with relations</source>
        <translation>doccano: وسم التسلسل مع العلاقات</translation>
    </message>
    <message>
        <source>JSON Lines of this program, or your own keys</source>
        <translation>ملفات JSONL من هذا البرنامج، أو بمفتاح نص تحدّده</translation>
    </message>
    <message>
        <source>Text files: one article per file</source>
        <translation>ملفات نصية: مقال في كل ملف</translation>
    </message>
    <message>
        <source>JSON Lines for spaCy 3: entities and span groups</source>
        <translation>ملفات JSONL لبرنامج spaCy 3: الكيانات ومجموعات المقاطع</translation>
    </message>
    <message>
        <source>brat standoff: texts, annotations, configuration</source>
        <translation>brat standoff: نصوص ومقاطع وإعداد</translation>
    </message>
    <message>
        <source>CoNLL-2003: a token and its tags on each line</source>
        <translation>CoNLL-2003: وحدة ووسومها في كل سطر</translation>
    </message>
    <message>
        <source>Label Studio tasks, with the labelling config</source>
        <translation>مهام Label Studio مع إعداد الوسم</translation>
    </message>
    <message>
        <source>Prodigy tasks: spans on tokens, relations</source>
        <translation>مهام Prodigy: مقاطع على الوحدات وعلاقات</translation>
    </message>
    <message>
        <source>Hugging Face dataset: a folder with tokens and tags</source>
        <translation>مجموعة بيانات Hugging Face: مجلد فيه وحدات ووسوم</translation>
    </message>
    <message>
        <source>WebAnno TSV 3.3, for INCEpTION and WebAnno</source>
        <translation>WebAnno TSV 3.3 لبرنامجي INCEpTION وWebAnno</translation>
    </message>
    <message>
        <source>GLiNER: numbered tokens and spans</source>
        <translation>GLiNER: وحدات مرقمة ومقاطع</translation>
    </message>
    <message>
        <source>spaCy 3 DocBin (needs spaCy)</source>
        <translation>spaCy 3 DocBin (يحتاج إلى spaCy)</translation>
    </message>
    <message>
        <source>CSV tables: articles, spans, quotes, figures</source>
        <translation>جداول: مقالات ومقاطع واقتباسات وأرقام</translation>
    </message>
    <message>
        <source>UIMA CAS XMI, for INCEpTION and dkpro-cassis</source>
        <translation>UIMA CAS XMI لـINCEpTION وdkpro-cassis</translation>
    </message>
    <message>
        <source>Messages with answers, to instruct a model</source>
        <translation>رسائل: فقرات مع أجوبة، لتعليم نموذج</translation>
    </message>
    <message>
        <source>Word documents (DOCX)</source>
        <translation>مستندات Word (DOCX)</translation>
    </message>
    <message>
        <source>E-mail messages (EML)</source>
        <translation>رسائل البريد الإلكتروني (EML)</translation>
    </message>
    <message>
        <source>RSS and Atom files: each entry is an article</source>
        <translation>ملفات RSS وAtom: كل مدخل مقال</translation>
    </message>
    <message>
        <source>Web pages (HTML): the article without what surrounds it</source>
        <translation>صفحات الوِب (HTML): المقال دون ما يحيط به</translation>
    </message>
    <message>
        <source>JSON: a list of articles, under keys you name</source>
        <translation>JSON: قائمة مقالات تحت مفاتيح تسمّيها</translation>
    </message>
    <message>
        <source>OpenDocument texts (ODT)</source>
        <translation>نصوص OpenDocument (ODT)</translation>
    </message>
    <message>
        <source>ZIP archives of files that can be read</source>
        <translation>أرشيفات ZIP فيها ملفات يمكن قراءتها</translation>
    </message>
    <message>
        <source>CoNLL-U: texts and entities of treebanks</source>
        <translation>CoNLL-U: نصوص بنوك الجمل المعربة وكياناتها</translation>
    </message>
</context>
<context>
    <name>GuidelineForm</name>
    <message>
        <source>English</source>
        <translation>بالإنجليزية</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>بالعربية</translation>
    </message>
    <message>
        <source>Guideline in English, in Markdown</source>
        <translation>الإرشاد بالإنجليزية بصيغة Markdown</translation>
    </message>
    <message>
        <source>Guideline in Arabic, in Markdown</source>
        <translation>الإرشاد بالعربية بصيغة Markdown</translation>
    </message>
    <message>
        <source>Preview of the guideline</source>
        <translation>معاينة الإرشاد</translation>
    </message>
</context>
<context>
    <name>GuidelinesPane</name>
    <message>
        <source>The scheme says nothing about this label.</source>
        <translation>لا يذكر المخطّط شيئًا عن هذا الوسم.</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>الإرشادات</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>الإرشاد</translation>
    </message>
</context>
<context>
    <name>HelpFlow</name>
    <message>
        <source>The diagnostic information is on the clipboard.</source>
        <translation>معلومات التشخيص في الحافظة.</translation>
    </message>
</context>
<context>
    <name>HistoryActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>&amp;Undo: {edit}</source>
        <translation>تراجع: {edit}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>&amp;Redo: {edit}</source>
        <translation>إعادة: {edit}</translation>
    </message>
</context>
<context>
    <name>HitRows</name>
    <message>
        <source>Article {number}</source>
        <translation>المقال {number}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import articles</source>
        <translation>استيراد مقالات</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Find out for each file</source>
        <translation>التعرّف لكل ملف</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>التعرّف تلقائيًّا</translation>
    </message>
    <message>
        <source>Refuse their articles</source>
        <translation>رفض مقالاتها</translation>
    </message>
    <message>
        <source>Add them to the scheme</source>
        <translation>إضافتها إلى المخطّط</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>تركها</translation>
    </message>
    <message>
        <source>Unknown la&amp;bels</source>
        <translation>الوسوم غير المعروفة</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message numerus="yes">
        <source>Unknown names (%Ln)</source>
        <translation>
            <numerusform>لا أسماء غير معروفة</numerusform>
            <numerusform>أسماء غير معروفة (%Ln)</numerusform>
            <numerusform>أسماء غير معروفة (%Ln)</numerusform>
            <numerusform>أسماء غير معروفة (%Ln)</numerusform>
            <numerusform>أسماء غير معروفة (%Ln)</numerusform>
            <numerusform>أسماء غير معروفة (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Re&amp;pair garbled texts</source>
        <translation>إصلاح النصوص المشوّهة</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>الترميزات</translation>
    </message>
    <message>
        <source>Find out ({encoding})</source>
        <translation>التعرّف تلقائيًّا ({encoding})</translation>
    </message>
</context>
<context>
    <name>ImportEncodings</name>
    <message>
        <source>Repair &amp;garbled texts</source>
        <translation>أصلح النصوص الم&amp;شوّهة</translation>
    </message>
    <message>
        <source>As all files</source>
        <translation>كسائر الملفات</translation>
    </message>
    <message>
        <source>&amp;Read the selected as</source>
        <translation>ا&amp;قرأ المحدّد على أنه</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>يُقرأ</translation>
    </message>
    <message>
        <source>Files by their encoding</source>
        <translation>الملفات بحسب ترميزها</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>كيف يُقرأ</translation>
    </message>
    <message>
        <source>No sure encoding</source>
        <translation>ترميز غير مؤكد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%Ln ملفات</numerusform>
            <numerusform>%Ln ملفًا</numerusform>
            <numerusform>%Ln ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>garbled</source>
        <translation>مشوّه</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>يُرفض</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>يُصلح</translation>
    </message>
    <message>
        <source>It cannot be read in this encoding.</source>
        <translation>لا يمكن قراءته بهذا الترميز.</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message>
        <source>Files and folders</source>
        <translation>الملفات والمجلدات</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>إضافة ملفات…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>اختيار ملفات</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>اختيار مجلد</translation>
    </message>
</context>
<context>
    <name>ImportKeys</name>
    <message>
        <source>&amp;Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Sou&amp;rce</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Addre&amp;ss</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>A&amp;uthor</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>الصفوف الأولى</translation>
    </message>
    <message>
        <source>Which keys of the file hold what? Its first rows:</source>
        <translation>أيّ مفاتيح الملف يحوي ماذا؟ هذه صفوفه الأولى:</translation>
    </message>
</context>
<context>
    <name>ImportNames</name>
    <message>
        <source>These are of the first 1,000 articles; later names go as chosen above.</source>
        <translation>هذه من أول 1000 مقال؛ وما يأتي بعدها من أسماء يُعامل كما اختير أعلاه.</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>في الملف</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>ما هو</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>عدد المرات</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>يصير</translation>
    </message>
    <message>
        <source>Names that the scheme does not have</source>
        <translation>أسماء ليست في المخطّط</translation>
    </message>
    <message>
        <source>The scheme of this project does not have these names of the file:</source>
        <translation>هذه الأسماء في الملف وليست في مخطّط هذا المشروع:</translation>
    </message>
    <message>
        <source>What “{name}” becomes</source>
        <translation>ما يصير إليه «{name}»</translation>
    </message>
    <message>
        <source>As chosen above</source>
        <translation>كما اختير أعلاه</translation>
    </message>
    <message>
        <source>Add to the scheme</source>
        <translation>إضافة إلى المخطّط</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>ترك</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>علاقة</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>سمة</translation>
    </message>
    <message>
        <source>Attribute of the article</source>
        <translation>سمة المقال</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s); the first articles of them:</source>
        <translation>
            <numerusform>لا ملفات.</numerusform>
            <numerusform>ملف واحد، وأول مقالاته:</numerusform>
            <numerusform>ملفان، وأول مقالاتهما:</numerusform>
            <numerusform>%Ln ملفات، وأول مقالاتها:</numerusform>
            <numerusform>%Ln ملفًا، وأول مقالاتها:</numerusform>
            <numerusform>%Ln ملف، وأول مقالاتها:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to import yet: add files or folders, or drop them here.</source>
        <translation>لا شيء للاستيراد بعد: أضف ملفات أو مجلدات، أو أفلِتها هنا.</translation>
    </message>
    <message>
        <source>Untitled article</source>
        <translation>مقال بلا عنوان</translation>
    </message>
    <message>
        <source>This text is garbled. Repaired it reads:</source>
        <translation>هذا النص مشوّه. وبعد إصلاحه يُقرأ هكذا:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%Ln مقاطع</numerusform>
            <numerusform>%Ln مقطعًا</numerusform>
            <numerusform>%Ln مقطع</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Not imported</source>
        <translation>ما لم يُستورد</translation>
    </message>
    <message>
        <source>Its text is garbled. Undo, and import it with “Repair garbled texts”.</source>
        <translation>نصه مشوّه. تراجع ثم استورده مع «إصلاح النصوص المشوّهة».</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>نسخ الكل</translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>لم يُرفض شيء</numerusform>
            <numerusform>رُفض واحد</numerusform>
            <numerusform>رُفض اثنان</numerusform>
            <numerusform>رُفضت %Ln</numerusform>
            <numerusform>رُفض %Ln</numerusform>
            <numerusform>رُفض %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicate(s) skipped</source>
        <translation>
            <numerusform>لا مكرّرات</numerusform>
            <numerusform>تُخطّي مكرّر واحد</numerusform>
            <numerusform>تُخطّي مكرّران</numerusform>
            <numerusform>تُخطّيت %Ln مكرّرات</numerusform>
            <numerusform>تُخطّي %Ln مكرّرًا</numerusform>
            <numerusform>تُخطّي %Ln مكرّر</numerusform>
        </translation>
    </message>
    <message>
        <source>Where</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>KeyFooter</name>
    <message>
        <source>What the keys do now</source>
        <translation>عمل المفاتيح الآن</translation>
    </message>
    <message>
        <source>label</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>choose a label</source>
        <translation>اختيار وسم</translation>
    </message>
    <message>
        <source>drop the selection</source>
        <translation>ترك التحديد</translation>
    </message>
    <message>
        <source>change the label</source>
        <translation>تغيير الوسم</translation>
    </message>
    <message>
        <source>label all alike</source>
        <translation>وسم كل المماثل</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>relate</source>
        <translation>ربط بعلاقة</translation>
    </message>
    <message>
        <source>next span</source>
        <translation>المقطع التالي</translation>
    </message>
    <message>
        <source>next suggestion</source>
        <translation>الاقتراح التالي</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>السمات</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>leave the span</source>
        <translation>ترك المقطع</translation>
    </message>
    <message>
        <source>click</source>
        <translation>نقرة</translation>
    </message>
    <message>
        <source>label a word</source>
        <translation>وسم كلمة</translation>
    </message>
    <message>
        <source>put the brush down</source>
        <translation>ترك الفرشاة</translation>
    </message>
    <message>
        <source>jump to a word</source>
        <translation>القفز إلى كلمة</translation>
    </message>
    <message>
        <source>another brush</source>
        <translation>فرشاة أخرى</translation>
    </message>
    <message>
        <source>pick a word</source>
        <translation>تحديد كلمة</translation>
    </message>
    <message>
        <source>take a brush</source>
        <translation>أخذ فرشاة</translation>
    </message>
    <message>
        <source>find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>note on the article</source>
        <translation>ملاحظة على المقال</translation>
    </message>
    <message>
        <source>guidelines</source>
        <translation>إرشادات</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>حروف</translation>
    </message>
    <message>
        <source>pick the word</source>
        <translation>تحديد الكلمة</translation>
    </message>
    <message>
        <source>select up to it</source>
        <translation>التحديد حتى هناك</translation>
    </message>
    <message>
        <source>add to the span</source>
        <translation>إضافة إلى المقطع</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>الخروج</translation>
    </message>
    <message>
        <source>letter by letter</source>
        <translation>حرفًا حرفًا</translation>
    </message>
    <message>
        <source>next match</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>previous match</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>close and select the match</source>
        <translation>الإغلاق وتحديد النتيجة</translation>
    </message>
    <message>
        <source>back to the text</source>
        <translation>العودة إلى النص</translation>
    </message>
    <message>
        <source>next pane</source>
        <translation>اللوحة التالية</translation>
    </message>
    <message>
        <source>previous pane</source>
        <translation>اللوحة السابقة</translation>
    </message>
    <message>
        <source>accept and go on</source>
        <translation>قبول ومتابعة</translation>
    </message>
    <message>
        <source>reject and go on</source>
        <translation>رفض ومتابعة</translation>
    </message>
    <message>
        <source>another label</source>
        <translation>وسم آخر</translation>
    </message>
    <message>
        <source>move the start</source>
        <translation>تحريك البداية</translation>
    </message>
    <message>
        <source>move the end</source>
        <translation>تحريك النهاية</translation>
    </message>
</context>
<context>
    <name>KindFilter</name>
    <message>
        <source>Everything</source>
        <translation>الكل</translation>
    </message>
</context>
<context>
    <name>LabelAll</name>
    <message>
        <source>Looking at what is labelled already…</source>
        <translation>يُنظر فيما هو موسوم من قبل…</translation>
    </message>
    <message>
        <source>Every “{text}” is labelled already.</source>
        <translation>كل «{text}» موسوم من قبل.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) would be labelled.</source>
        <translation>
            <numerusform>لا يوسم أي موضع.</numerusform>
            <numerusform>يوسم موضع واحد.</numerusform>
            <numerusform>يوسم موضعان.</numerusform>
            <numerusform>توسم %Ln مواضع.</numerusform>
            <numerusform>يوسم %Ln موضعًا.</numerusform>
            <numerusform>يوسم %Ln موضع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labelled already stay(s) as they are.</source>
        <translation>
            <numerusform>لا موضع موسوم من قبل.</numerusform>
            <numerusform>ويبقى موضع واحد موسوم من قبل كما هو.</numerusform>
            <numerusform>ويبقى موضعان موسومان من قبل كما هما.</numerusform>
            <numerusform>وتبقى %Ln مواضع موسومة من قبل كما هي.</numerusform>
            <numerusform>ويبقى %Ln موضعًا موسومًا من قبل كما هو.</numerusform>
            <numerusform>ويبقى %Ln موضع موسوم من قبل كما هو.</numerusform>
        </translation>
    </message>
    <message>
        <source>Label every “{text}” as {label}?</source>
        <translation>أيوسم كل «{text}» بالوسم {label}؟</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>وسم</translation>
    </message>
</context>
<context>
    <name>LabelFilter</name>
    <message>
        <source>All labels</source>
        <translation>كل الوسوم</translation>
    </message>
    <message>
        <source>Choose which labels are listed</source>
        <translation>اختيار الوسوم المعروضة</translation>
    </message>
    <message>
        <source>Filter by label</source>
        <translation>الترشيح بالوسم</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Name in English</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <source>Name in Arabic</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>القدرات</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>The digit or letter that labels with it</source>
        <translation>الرقم أو الحرف الذي يسِم به</translation>
    </message>
    <message>
        <source>Quote: has a source and a cue</source>
        <translation>اقتباس: له مصدر وفعل قول</translation>
    </message>
    <message>
        <source>Figure: has a value and a unit</source>
        <translation>رقم: له قيمة ووحدة</translation>
    </message>
    <message>
        <source>Datasets name the label by its id.</source>
        <translation>تسمّي مجموعات البيانات الوسم بمعرّفه.</translation>
    </message>
</context>
<context>
    <name>LabelListModel</name>
    <message>
        <source>key {key}</source>
        <translation>المفتاح {key}</translation>
    </message>
    <message>
        <source>{count} in this article</source>
        <translation>{count} في هذا المقال</translation>
    </message>
    <message>
        <source>{count} in the project</source>
        <translation>{count} في المشروع</translation>
    </message>
    <message>
        <source>brush</source>
        <translation>فرشاة</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>LabelPopup</name>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>وسم…</translation>
    </message>
    <message>
        <source>Label, type to narrow</source>
        <translation>الوسم، اكتب للحصر</translation>
    </message>
</context>
<context>
    <name>LabelQuestions</name>
    <message>
        <source>With which label is “{name}” to be merged?</source>
        <translation>في أي وسم يُدمج «{name}»؟</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Remove “{name}”: what becomes of its spans?</source>
        <translation>حذف «{name}»: ما مصير مقاطعه؟</translation>
    </message>
    <message>
        <source>They are deleted with it</source>
        <translation>تُحذف معه</translation>
    </message>
    <message>
        <source>They get the label “{name}”</source>
        <translation>تأخذ الوسم «{name}»</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message>
        <source>Labelled “{text}” as {label}</source>
        <translation>وُسم «{text}»: {label}</translation>
    </message>
    <message>
        <source>All “{text}” are {label} now</source>
        <translation>كل «{text}» صارت {label}</translation>
    </message>
    <message>
        <source>“{text}” is {label} now</source>
        <translation>صار «{text}»: {label}</translation>
    </message>
    <message>
        <source>Brush: {label}</source>
        <translation>الفرشاة: {label}</translation>
    </message>
    <message>
        <source>Brush off</source>
        <translation>الفرشاة متوقفة</translation>
    </message>
    <message>
        <source>Deleted the span “{text}”</source>
        <translation>حُذف المقطع «{text}»</translation>
    </message>
    <message>
        <source>The span is “{text}” now</source>
        <translation>صار المقطع «{text}»</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>F2 goes to the name of the label.</source>
        <translation>ينقل F2 إلى اسم الوسم.</translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation>إضافة وسم</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>نقل إلى أعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>نقل إلى أسفل</translation>
    </message>
    <message>
        <source>Merge with another label…</source>
        <translation>دمج في وسم آخر…</translation>
    </message>
    <message>
        <source>Remove the label…</source>
        <translation>حذف الوسم…</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;الوسم</translation>
    </message>
    <message>
        <source>&amp;Guideline</source>
        <translation>الإر&amp;شاد</translation>
    </message>
    <message>
        <source>&amp;Attributes</source>
        <translation>ال&amp;سمات</translation>
    </message>
</context>
<context>
    <name>LinkPopup</name>
    <message>
        <source>Link to an entity</source>
        <translation>ربط بكيان</translation>
    </message>
    <message>
        <source>Search the register…</source>
        <translation>ابحث في السجل…</translation>
    </message>
    <message>
        <source>Search the register</source>
        <translation>البحث في السجل</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>Shift+Enter: all that read the same</source>
        <translation>الكل مما يُقرأ كذلك: Shift+Enter</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>, </source>
        <extracomment>the comma between the items of a list</extracomment>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message>
        <source>texts of which only the tokens are kept, not what stands between them</source>
        <translation>نصوص لا تُحفظ منها إلا الوحدات دون ما بينها</translation>
    </message>
    <message>
        <source>spans moved to the edges of tokens</source>
        <translation>مقاطع نُقلت إلى حدود الوحدات</translation>
    </message>
    <message>
        <source>spans left out: without any token, or equal to another one once moved</source>
        <translation>مقاطع تُركت: بلا وحدة، أو مطابقة لغيرها بعد النقل</translation>
    </message>
    <message>
        <source>metadata values</source>
        <translation>قيم البيانات الوصفية</translation>
    </message>
    <message>
        <source>statuses</source>
        <translation>الحالات</translation>
    </message>
    <message>
        <source>annotator names</source>
        <translation>أسماء المحلّلين</translation>
    </message>
    <message>
        <source>splits</source>
        <translation>التقسيمات</translation>
    </message>
    <message>
        <source>attributes of articles</source>
        <translation>سمات المقالات</translation>
    </message>
    <message>
        <source>notes on articles</source>
        <translation>ملاحظات على المقالات</translation>
    </message>
    <message>
        <source>spans of several fragments (each fragment becomes a span)</source>
        <translation>المقاطع متعدّدة الأجزاء (يصير كل جزء مقطعًا)</translation>
    </message>
    <message>
        <source>attributes of spans</source>
        <translation>سمات المقاطع</translation>
    </message>
    <message>
        <source>links to entities</source>
        <translation>الروابط بالكيانات</translation>
    </message>
    <message>
        <source>origins of spans</source>
        <translation>مناشئ المقاطع</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>attributes of relations</source>
        <translation>سمات العلاقات</translation>
    </message>
    <message>
        <source>ids of articles, spans and relations</source>
        <translation>معرّفات المقالات والمقاطع والعلاقات</translation>
    </message>
</context>
<context>
    <name>MentionPane</name>
    <message>
        <source>the first {shown} of {count}</source>
        <translation>أول {shown} من {count}</translation>
    </message>
    <message>
        <source>Choose an entity to see all its mentions.</source>
        <translation>اختر كيانًا لترى كل مواضع ذكره.</translation>
    </message>
    <message>
        <source>Nobody has linked a span to this entity yet.</source>
        <translation>لم يُربط بهذا الكيان أي مقطع بعد.</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>مواضع الذكر</translation>
    </message>
    <message>
        <source>Mentions of the entity</source>
        <translation>مواضع ذكر الكيان</translation>
    </message>
    <message>
        <source>Split: give the chosen mentions to a new entity…</source>
        <translation>فصل: إسناد المواضع المختارة إلى كيان جديد…</translation>
    </message>
    <message>
        <source>Link all spans that read the same…</source>
        <translation>ربط كل المقاطع التي تُقرأ كذلك…</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>My project</source>
        <translation>مشروعي</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>&amp;Scheme</source>
        <translation>المخطّط</translation>
    </message>
    <message>
        <source>Your n&amp;ame</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>A project is one file with articles, spans and their whole history.</source>
        <translation>المشروع ملف واحد فيه المقالات والمقاطع وتاريخ تغييراتها كاملًا.</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>Choose a scheme</source>
        <translation>اختيار مخطّط</translation>
    </message>
    <message>
        <source>Schemes (*.json)</source>
        <translation>المخطّطات (*.json)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>اختيار مجلد</translation>
    </message>
    <message>
        <source>The project and you need a name.</source>
        <translation>لا بدّ من اسم للمشروع واسم لك.</translation>
    </message>
    <message>
        <source>A name cannot have any of these signs: {signs}</source>
        <translation>لا يجوز في الاسم أيّ من هذه العلامات: {signs}</translation>
    </message>
    <message>
        <source>There is a file of that name already; nothing will be overwritten.</source>
        <translation>يوجد ملف بهذا الاسم من قبل، ولن يُستبدل شيء.</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>{number}%</source>
        <extracomment>a share, such as 80%</extracomment>
        <translation>{number}٪</translation>
    </message>
</context>
<context>
    <name>OutlookLines</name>
    <message>
        <source>La&amp;bels in each part…</source>
        <translation>ال&amp;وسوم في كل قسم…</translation>
    </message>
    <message>
        <source>Counting what would be written…</source>
        <translation>يُحسب ما سيُكتب…</translation>
    </message>
    <message>
        <source>Counting what would be written… {share}%</source>
        <translation>يُحسب ما سيُكتب… {share}٪</translation>
    </message>
    <message>
        <source>{articles} with {spans} would be written.</source>
        <translation>سيُكتب {articles} فيها {spans}.</translation>
    </message>
    <message>
        <source>{articles} as {items} with {spans} would be written.</source>
        <translation>سيُكتب {articles} في {items} فيها {spans}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%Ln مقالات</numerusform>
            <numerusform>%Ln مقالًا</numerusform>
            <numerusform>%Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>لا عناصر</numerusform>
            <numerusform>عنصر واحد</numerusform>
            <numerusform>عنصرين</numerusform>
            <numerusform>%Ln عناصر</numerusform>
            <numerusform>%Ln عنصرًا</numerusform>
            <numerusform>%Ln عنصر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%Ln مقاطع</numerusform>
            <numerusform>%Ln مقطعًا</numerusform>
            <numerusform>%Ln مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>This format cannot hold: {losses}.</source>
        <translation>لا تتسع هذه الصيغة لـ: {losses}.</translation>
    </message>
    <message>
        <source>Nothing would be lost.</source>
        <translation>لن يضيع شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) added</source>
        <translation>
            <numerusform>لم يُضف أي مقال</numerusform>
            <numerusform>أُضيف مقال واحد</numerusform>
            <numerusform>أُضيف مقالان</numerusform>
            <numerusform>أُضيفت %Ln مقالات</numerusform>
            <numerusform>أُضيف %Ln مقالًا</numerusform>
            <numerusform>أُضيف %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) gone</source>
        <translation>
            <numerusform>لم يذهب أي مقال</numerusform>
            <numerusform>ذهب مقال واحد</numerusform>
            <numerusform>ذهب مقالان</numerusform>
            <numerusform>ذهبت %Ln مقالات</numerusform>
            <numerusform>ذهب %Ln مقالًا</numerusform>
            <numerusform>ذهب %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) changed</source>
        <translation>
            <numerusform>لم يتغيّر أي مقال</numerusform>
            <numerusform>تغيّر مقال واحد</numerusform>
            <numerusform>تغيّر مقالان</numerusform>
            <numerusform>تغيّرت %Ln مقالات</numerusform>
            <numerusform>تغيّر %Ln مقالًا</numerusform>
            <numerusform>تغيّر %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) added</source>
        <translation>
            <numerusform>لم يُضف أي مقطع</numerusform>
            <numerusform>أُضيف مقطع واحد</numerusform>
            <numerusform>أُضيف مقطعان</numerusform>
            <numerusform>أُضيفت %Ln مقاطع</numerusform>
            <numerusform>أُضيف %Ln مقطعًا</numerusform>
            <numerusform>أُضيف %Ln مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) gone</source>
        <translation>
            <numerusform>لم يذهب أي مقطع</numerusform>
            <numerusform>ذهب مقطع واحد</numerusform>
            <numerusform>ذهب مقطعان</numerusform>
            <numerusform>ذهبت %Ln مقاطع</numerusform>
            <numerusform>ذهب %Ln مقطعًا</numerusform>
            <numerusform>ذهب %Ln مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) changed</source>
        <translation>
            <numerusform>لم يتغيّر أي مقطع</numerusform>
            <numerusform>تغيّر مقطع واحد</numerusform>
            <numerusform>تغيّر مقطعان</numerusform>
            <numerusform>تغيّرت %Ln مقاطع</numerusform>
            <numerusform>تغيّر %Ln مقطعًا</numerusform>
            <numerusform>تغيّر %Ln مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>the scheme changed</source>
        <translation>تغيّر المخطّط</translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>لم يتغيّر شيء</translation>
    </message>
    <message>
        <source>Since the last export ({format}, {day}): {changes}.</source>
        <translation>منذ آخر تصدير ({format}، {day}): {changes}.</translation>
    </message>
</context>
<context>
    <name>PointerPage</name>
    <message>
        <source>suggested: {label}</source>
        <translation>مقترح: {label}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>بحث…</translation>
    </message>
    <message>
        <source>Search in the preferences</source>
        <translation>البحث في التفضيلات</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>اختصارات لوحة المفاتيح…</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>استعادة الأصل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>لا إعداد فيه هذه الكلمات.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Seen: {percent} %</source>
        <translation>قُرئ: {percent} ٪</translation>
    </message>
</context>
<context>
    <name>ProjectFlow</name>
    <message>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Projects (*{suffix})</source>
        <translation>المشاريع (*{suffix})</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>نسخة {name}</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>حفظ نسخة</translation>
    </message>
    <message>
        <source>A copy was saved: {path}</source>
        <translation>حُفظت نسخة: {path}</translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <source>the same name</source>
        <translation>الاسم نفسه</translation>
    </message>
    <message>
        <source>a known alias</source>
        <translation>اسم آخر معروف</translation>
    </message>
    <message>
        <source>the name behind a clitic</source>
        <translation>الاسم بعد لاصقة</translation>
    </message>
    <message>
        <source>a part of the name</source>
        <translation>جزء من الاسم</translation>
    </message>
    <message>
        <source>the name and more words</source>
        <translation>الاسم ومعه كلمات أخرى</translation>
    </message>
    <message>
        <source>a similar spelling</source>
        <translation>إملاء قريب</translation>
    </message>
</context>
<context>
    <name>QuestionBar</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>QuoteCard</name>
    <message>
        <source>source</source>
        <translation>القائل</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>فعل القول</translation>
    </message>
    <message>
        <source>words</source>
        <translation>نص القول</translation>
    </message>
    <message>
        <source>addressee</source>
        <translation>المخاطَب</translation>
    </message>
    <message>
        <source>speaker understood</source>
        <translation>القائل مضمَر</translation>
    </message>
    <message>
        <source>another label</source>
        <translation>وسم آخر</translation>
    </message>
    <message>
        <source>next slot</source>
        <translation>الخانة التالية</translation>
    </message>
    <message>
        <source>empty the slot</source>
        <translation>إفراغ الخانة</translation>
    </message>
    <message>
        <source>who says it?</source>
        <translation>من القائل؟</translation>
    </message>
    <message>
        <source>by which word?</source>
        <translation>بأي فعل؟</translation>
    </message>
    <message>
        <source>to whom?</source>
        <translation>لمن؟</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>تأكيد</translation>
    </message>
    <message>
        <source>Nothing here has the digit {digit}</source>
        <translation>لا شيء هنا يحمل الرقم {digit}</translation>
    </message>
    <message>
        <source>In the slot “{slot}” nothing can be {label}</source>
        <translation>لا يقبل المخطّط في خانة “{slot}” وسم {label}</translation>
    </message>
</context>
<context>
    <name>ReadingLook</name>
    <message>
        <source>Text size in this article: {size} pt</source>
        <translation>حجم النص في هذا المقال: {size} نقطة</translation>
    </message>
    <message>
        <source>Text size: {size} pt</source>
        <translation>حجم النص: {size} نقطة</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>Why dismiss it? Enter dismisses, Esc does not</source>
        <translation>لماذا تُصرف؟ Enter للصرف وEsc للتراجع</translation>
    </message>
    <message>
        <source>Reason to dismiss the question, may stay empty</source>
        <translation>سبب صرف الملاحظة، ويجوز تركه فارغًا</translation>
    </message>
</context>
<context>
    <name>RecordStrip</name>
    <message>
        <source>change</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Record of the chosen span</source>
        <translation>بيانات المقطع المختار</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>قيمة أخرى</translation>
    </message>
</context>
<context>
    <name>RegisterEdits</name>
    <message>
        <source>Name and label of the new entity</source>
        <translation>اسم الكيان الجديد ووسمه</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Choose two or more entities first: Shift or Ctrl chooses.</source>
        <translation>اختر كيانين أو أكثر أولًا، بالضغط على Shift أو Ctrl.</translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln entity(ies) into one. Which one stays?</source>
        <translation>
            <numerusform>لا كيانات للدمج. أيها يبقى؟</numerusform>
            <numerusform>دمج كيان واحد. أيها يبقى؟</numerusform>
            <numerusform>دمج كيانين في واحد. أيهما يبقى؟</numerusform>
            <numerusform>دمج %Ln كيانات في واحد. أيها يبقى؟</numerusform>
            <numerusform>دمج %Ln كيانًا في واحد. أيها يبقى؟</numerusform>
            <numerusform>دمج %Ln كيان في واحد. أيها يبقى؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Choose mentions first: Shift or Ctrl chooses several.</source>
        <translation>اختر مواضع أولًا؛ يختار Shift أو Ctrl عدة مواضع.</translation>
    </message>
    <message>
        <source>{chosen} of {count} mentions go to the new entity; the rest stays.</source>
        <translation>تُسند مواضع عددها {chosen} من {count} إلى الكيان الجديد، ويبقى غيرها.</translation>
    </message>
    <message>
        <source>Split “{name}”: name of the new entity</source>
        <translation>فصل «{name}»: اسم الكيان الجديد</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>فصل</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>أيُحذف «{name}»؟</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln entity(ies)?</source>
        <translation>
            <numerusform>لا كيانات للحذف</numerusform>
            <numerusform>أيُحذف كيان واحد؟</numerusform>
            <numerusform>أيُحذف كيانان؟</numerusform>
            <numerusform>أتُحذف %Ln كيانات؟</numerusform>
            <numerusform>أيُحذف %Ln كيانًا؟</numerusform>
            <numerusform>أيُحذف %Ln كيان؟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) stay labelled, without an entity.</source>
        <translation>
            <numerusform>لا مقاطع تشير إليه.</numerusform>
            <numerusform>يبقى مقطع واحد موسومًا بلا كيان.</numerusform>
            <numerusform>يبقى مقطعان موسومين بلا كيان.</numerusform>
            <numerusform>تبقى %Ln مقاطع موسومة بلا كيان.</numerusform>
            <numerusform>يبقى %Ln مقطعًا موسومًا بلا كيان.</numerusform>
            <numerusform>يبقى %Ln مقطع موسومًا بلا كيان.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) of yours read the same and have no entity.</source>
        <translation>
            <numerusform>لا مقاطع لك تُقرأ كذلك بلا كيان.</numerusform>
            <numerusform>مقطع واحد لك يُقرأ كذلك ولا كيان له.</numerusform>
            <numerusform>مقطعان لك يُقرآن كذلك ولا كيان لهما.</numerusform>
            <numerusform>%Ln مقاطع لك تُقرأ كذلك ولا كيان لها.</numerusform>
            <numerusform>%Ln مقطعًا لك يُقرأ كذلك ولا كيان له.</numerusform>
            <numerusform>%Ln مقطع لك يُقرأ كذلك ولا كيان له.</numerusform>
        </translation>
    </message>
    <message>
        <source>Link all that read as “{name}” or one of its aliases?</source>
        <translation>أيُربط كل ما يُقرأ «{name}» أو اسمًا آخر له؟</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>ربط</translation>
    </message>
    <message>
        <source>“{name}” is in the register already.</source>
        <translation>«{name}» في السجلّ من قبل.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) move; the other names become aliases.</source>
        <translation>
            <numerusform>لا مواضع ذكر تنتقل؛ وتصير الأسماء الباقية أسماء أخرى له.</numerusform>
            <numerusform>ينتقل موضع ذكر واحد؛ وتصير الأسماء الباقية أسماء أخرى له.</numerusform>
            <numerusform>ينتقل موضعا ذكر؛ وتصير الأسماء الباقية أسماء أخرى له.</numerusform>
            <numerusform>تنتقل %Ln مواضع ذكر؛ وتصير الأسماء الباقية أسماء أخرى له.</numerusform>
            <numerusform>ينتقل %Ln موضع ذكر؛ وتصير الأسماء الباقية أسماء أخرى له.</numerusform>
            <numerusform>ينتقل %Ln موضع ذكر؛ وتصير الأسماء الباقية أسماء أخرى له.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their labels differ; the mentions keep theirs.</source>
        <translation>وسومها مختلفة؛ وتحتفظ المقاطع بوسومها.</translation>
    </message>
</context>
<context>
    <name>RegisterFiles</name>
    <message>
        <source>Import entities</source>
        <translation>استيراد كيانات</translation>
    </message>
    <message>
        <source>Registers (*.csv *.json)</source>
        <translation>سجلّات (*.csv *.json)</translation>
    </message>
    <message>
        <source>Export the register</source>
        <translation>تصدير السجلّ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) written to {path}.</source>
        <translation>
            <numerusform>لم يُكتب أي كيان في {path}.</numerusform>
            <numerusform>كُتب كيان واحد في {path}.</numerusform>
            <numerusform>كُتب كيانان في {path}.</numerusform>
            <numerusform>كُتبت %Ln كيانات في {path}.</numerusform>
            <numerusform>كُتب %Ln كيانًا في {path}.</numerusform>
            <numerusform>كُتب %Ln كيان في {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) would be added.</source>
        <translation>
            <numerusform>لا يُضاف شيء.</numerusform>
            <numerusform>يُضاف كيان واحد.</numerusform>
            <numerusform>يُضاف كيانان.</numerusform>
            <numerusform>تُضاف %Ln كيانات.</numerusform>
            <numerusform>يُضاف %Ln كيانًا.</numerusform>
            <numerusform>يُضاف %Ln كيان.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be changed.</source>
        <translation>
            <numerusform>لا يتغيّر شيء.</numerusform>
            <numerusform>يتغيّر واحد.</numerusform>
            <numerusform>يتغيّر اثنان.</numerusform>
            <numerusform>تتغيّر %Ln.</numerusform>
            <numerusform>يتغيّر %Ln.</numerusform>
            <numerusform>يتغيّر %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in {path} is known already.</source>
        <translation>كل ما في {path} معروف من قبل.</translation>
    </message>
    <message>
        <source>Import the entities of {path}?</source>
        <translation>أتُستورد كيانات {path}؟</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
</context>
<context>
    <name>RegisterHead</name>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} من {total}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>بالاسم</translation>
    </message>
    <message>
        <source>By mentions</source>
        <translation>بالذكر</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>سجلّ الكيانات</translation>
    </message>
    <message>
        <source>Search names and aliases</source>
        <translation>ابحث في الأسماء</translation>
    </message>
    <message>
        <source>Label of the entities</source>
        <translation>وسم الكيانات</translation>
    </message>
    <message>
        <source>Order of the entities</source>
        <translation>ترتيب الكيانات</translation>
    </message>
    <message>
        <source>New entity…</source>
        <translation>كيان جديد…</translation>
    </message>
    <message>
        <source>Merge the chosen entities…</source>
        <translation>دمج الكيانات المختارة…</translation>
    </message>
    <message>
        <source>Delete the chosen entities…</source>
        <translation>حذف الكيانات المختارة…</translation>
    </message>
    <message>
        <source>Import entities…</source>
        <translation>استيراد كيانات…</translation>
    </message>
    <message>
        <source>Export the register…</source>
        <translation>تصدير السجلّ…</translation>
    </message>
</context>
<context>
    <name>RegisterPanel</name>
    <message>
        <source>The register is being read…</source>
        <translation>يُقرأ السجلّ…</translation>
    </message>
    <message>
        <source>No entity has such a name. N adds one.</source>
        <translation>لا كيان بهذا الاسم. N يضيف واحدًا.</translation>
    </message>
    <message>
        <source>The register is empty. Press E on a labelled span to link it, N here for a new entity, or import a file.</source>
        <translation>السجلّ فارغ. اضغط E على مقطع موسوم لربطه، أو N هنا لكيان جديد، أو استورد ملفًا.</translation>
    </message>
    <message>
        <source>Entities of the project</source>
        <translation>كيانات المشروع</translation>
    </message>
    <message>
        <source>N: new · M: merge · L: link the rest · Del: delete · F2: details · Enter: mentions · S: split · Esc: back</source>
        <translation>جديد: N · دمج: M · ربط الباقي: L · حذف: Del · تفاصيل: F2 · مواضع الذكر: Enter · فصل: S · رجوع: Esc</translation>
    </message>
</context>
<context>
    <name>RelationCard</name>
    <message>
        <source>There is no span here to relate this one to</source>
        <translation>لا مقطع هنا يمكن ربط هذا المقطع به بعلاقة</translation>
    </message>
    <message>
        <source>The scheme has no relation for the label {label}</source>
        <translation>لا علاقة في المخطط للوسم {label}</translation>
    </message>
    <message>
        <source>The scheme has no further relation between {one} and {other}</source>
        <translation>لا علاقة أخرى في المخطط بين {one} و{other}</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>others</source>
        <translation>غيرها</translation>
    </message>
    <message>
        <source>Nothing here has the digit {digit}</source>
        <translation>لا شيء هنا يحمل الرقم {digit}</translation>
    </message>
    <message>
        <source>Related “{one}” and “{other}”: {relation}</source>
        <translation>رُبط “{one}” و“{other}”: {relation}</translation>
    </message>
</context>
<context>
    <name>RelationForm</name>
    <message>
        <source>Name in English</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <source>Name in Arabic</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Labels a relation may begin at</source>
        <translation>الوسوم التي تبدأ منها العلاقة</translation>
    </message>
    <message>
        <source>Labels a relation may end at</source>
        <translation>الوسوم التي تنتهي إليها العلاقة</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>مستعملة</translation>
    </message>
</context>
<context>
    <name>RelationQuestions</name>
    <message>
        <source>Remove “{name}”: what becomes of its relations?</source>
        <translation>حذف «{name}»: ما مصير علاقاتها؟</translation>
    </message>
    <message>
        <source>They are deleted with it</source>
        <translation>تُحذف معها</translation>
    </message>
    <message>
        <source>They become “{name}”</source>
        <translation>تصبح «{name}»</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>RelationsPage</name>
    <message>
        <source>Relations</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>العلاقة</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>السمات</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>إضافة علاقة</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>نقل إلى أعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>نقل إلى أسفل</translation>
    </message>
    <message>
        <source>Remove the relation…</source>
        <translation>حذف العلاقة…</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Nobody is said to say “{text}”.</source>
        <translation>لم يُذكر قائل «{text}».</translation>
    </message>
    <message>
        <source>“{text}” has no value.</source>
        <translation>ليس للرقم «{text}» قيمة.</translation>
    </message>
    <message>
        <source>The value of “{text}” is {value}, but the text says {read}.</source>
        <translation>قيمة «{text}» هي {value}، والنص يقول {read}.</translation>
    </message>
    <message>
        <source>“{text}” crosses “{other}”.</source>
        <translation>«{text}» يتقاطع مع «{other}».</translation>
    </message>
    <message>
        <source>“{text}” has “{edge}” at its edge.</source>
        <translation>على حدّ «{text}» العلامة «{edge}».</translation>
    </message>
    <message>
        <source>“{text}” begins with the clitic “{edge}”.</source>
        <translation>«{text}» يبدأ باللاصقة «{edge}».</translation>
    </message>
    <message>
        <source>“{text}” begins or ends inside the word “{word}”.</source>
        <translation>«{text}» يبدأ أو ينتهي داخل الكلمة «{word}».</translation>
    </message>
    <message>
        <source>“{text}” is labelled {label}, but its entity “{entity}” is labelled {other}.</source>
        <translation>«{text}» موسوم {label}، لكن كيانه «{entity}» موسوم {other}.</translation>
    </message>
    <message>
        <source>“{text}” is labelled {label} here, but mostly {other}.</source>
        <translation>«{text}» موسوم هنا {label}، والغالب {other}.</translation>
    </message>
    <message>
        <source>The scheme has no relation “{relation}” from “{source}” to “{target}”.</source>
        <translation>ليس في المخطّط علاقة «{relation}» من «{source}» إلى «{target}».</translation>
    </message>
    <message>
        <source>“{text}” lacks the attribute “{attribute}”.</source>
        <translation>تنقص «{text}» السمة «{attribute}».</translation>
    </message>
</context>
<context>
    <name>ReviewKinds</name>
    <message>
        <source>Quotes without a source</source>
        <translation>اقتباسات بلا مصدر</translation>
    </message>
    <message>
        <source>Figures without a value</source>
        <translation>أرقام بلا قيمة</translation>
    </message>
    <message>
        <source>Values unlike their text</source>
        <translation>قيم تخالف نصّها</translation>
    </message>
    <message>
        <source>Crossing spans</source>
        <translation>مقاطع متقاطعة</translation>
    </message>
    <message>
        <source>Punctuation at the edge</source>
        <translation>علامات ترقيم في الطرف</translation>
    </message>
    <message>
        <source>Clitics at the edge</source>
        <translation>لواصق في الطرف</translation>
    </message>
    <message>
        <source>Edges inside a word</source>
        <translation>أطراف داخل كلمة</translation>
    </message>
    <message>
        <source>Entities of another label</source>
        <translation>كيانات من وسم آخر</translation>
    </message>
    <message>
        <source>Same text, other label</source>
        <translation>النص نفسه بوسم آخر</translation>
    </message>
    <message>
        <source>Relations not in the scheme</source>
        <translation>علاقات ليست في المخطط</translation>
    </message>
    <message>
        <source>Missing attributes</source>
        <translation>سمات ناقصة</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>The project is being reviewed; go on labelling meanwhile.</source>
        <translation>يجري تدقيق المشروع؛ تابع الوسم في الأثناء.</translation>
    </message>
    <message>
        <source>Open an article to see what a reviewer would ask.</source>
        <translation>افتح مقالًا لترى ما قد يسأل عنه المدقق.</translation>
    </message>
    <message>
        <source>A reviewer would ask nothing here.</source>
        <translation>لا شيء هنا يسأل عنه المدقق.</translation>
    </message>
    <message>
        <source>Dismissed; {count} left</source>
        <translation>صُرفت الملاحظة؛ الباقي: {count}</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>التدقيق</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>هذا المقال</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>المشروع كله</translation>
    </message>
    <message>
        <source>All of your articles; press again to review them anew</source>
        <translation>كل مقالاتك؛ اضغط ثانية لتدقيقها من جديد</translation>
    </message>
    <message>
        <source>Kind of question</source>
        <translation>نوع الملاحظة</translation>
    </message>
    <message>
        <source>Questions of a reviewer</source>
        <translation>ملاحظات التدقيق</translation>
    </message>
    <message>
        <source>Enter: go there · D: dismiss · Esc: back</source>
        <translation>الموضع: Enter · الصرف: D · النص: Esc</translation>
    </message>
</context>
<context>
    <name>ReviewWiring</name>
    <message>
        <source>Review</source>
        <translation>التدقيق</translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message>
        <source>This change is not without loss. Is it to be made?</source>
        <translation>لهذا التغيير خسارة، فهل يُجرى؟</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>المخطّط</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>تحميل</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>SchemeFiles</name>
    <message>
        <source>From a file…</source>
        <translation>من ملف…</translation>
    </message>
    <message>
        <source>Load a scheme</source>
        <translation>تحميل مخطّط</translation>
    </message>
    <message>
        <source>Schemes (*.json)</source>
        <translation>المخطّطات (*.json)</translation>
    </message>
    <message>
        <source>Save the scheme</source>
        <translation>حفظ المخطّط</translation>
    </message>
</context>
<context>
    <name>SchemePanel</name>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>here · all</source>
        <translation>هنا · الكل</translation>
    </message>
    <message>
        <source>Spans in this article, and in the project</source>
        <translation>عدد المقاطع في هذا المقال وفي المشروع</translation>
    </message>
    <message>
        <source>Enter labels the selection, or takes the label as the brush.</source>
        <translation>مفتاح الإدخال يسِم التحديد، أو يجعل الوسم فرشاة.</translation>
    </message>
</context>
<context>
    <name>SearchHead</name>
    <message>
        <source>Search</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>ابحث في كل المقالات</translation>
    </message>
    <message>
        <source>Letter by letter</source>
        <translation>حرفًا بحرف</translation>
    </message>
    <message>
        <source>Tashkeel, hamza and digit shapes count, and no clitic is taken off.</source>
        <translation>التشكيل والهمزات وأشكال الأرقام مهمة، ولا تُنزع لاصقة.</translation>
    </message>
    <message>
        <source>Label for all places</source>
        <translation>وسم لكل المواضع</translation>
    </message>
    <message>
        <source>Label all…</source>
        <translation>وسم الكل…</translation>
    </message>
    <message>
        <source>Give all places this label (L)</source>
        <translation>يعطي كل المواضع هذا الوسم (L)</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>%Ln place(s) changed.</source>
        <translation>
            <numerusform>لم يتغيّر أي موضع.</numerusform>
            <numerusform>تغيّر موضع واحد.</numerusform>
            <numerusform>تغيّر موضعان.</numerusform>
            <numerusform>تغيّرت %Ln مواضع.</numerusform>
            <numerusform>تغيّر %Ln موضعًا.</numerusform>
            <numerusform>تغيّر %Ln موضع.</numerusform>
        </translation>
    </message>
    <message>
        <source>the first {shown} of {count}</source>
        <translation>أول {shown} من {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>لا مواضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%Ln مواضع</numerusform>
            <numerusform>%Ln موضعًا</numerusform>
            <numerusform>%Ln موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>The articles are being searched…</source>
        <translation>يجري البحث في المقالات…</translation>
    </message>
    <message>
        <source>No article has these words.</source>
        <translation>لا مقال فيه هذه الكلمات.</translation>
    </message>
    <message>
        <source>Type what to look for. Tashkeel, hamza and digit shapes make no difference, and words are found behind و ف ب ل ك ال.</source>
        <translation>اكتب ما تبحث عنه. لا يفرق التشكيل ولا الهمزات ولا أشكال الأرقام، وتوجد الكلمة وراء و ف ب ل ك ال.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>Enter: go there · L or the key of a label: label all · Esc: back</source>
        <translation>ذهاب: Enter · وسم الكل: L أو مفتاح وسم · رجوع: Esc</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Standard ({font})</source>
        <translation>المعتاد ({font})</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>شديدة التباين</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>المسافات</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>مريحة</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>متقاربة</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>For counts and dates in the window; never for articles.</source>
        <translation>للأعداد والتواريخ في النافذة، ولا تمسّ المقالات.</translation>
    </message>
    <message>
        <source>As the language</source>
        <translation>كاللغة</translation>
    </message>
    <message>
        <source>Latin (123)</source>
        <translation>لاتينية (123)</translation>
    </message>
    <message>
        <source>Arabic (١٢٣)</source>
        <translation>عربية (١٢٣)</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Only fonts that can show Arabic are listed.</source>
        <translation>لا تُدرج إلا الخطوط التي تعرض العربية.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Of every article; zooming changes the open one alone.</source>
        <translation>لكل المقالات؛ والتكبير والتصغير يغيّران المقال المفتوح وحده.</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>نقطة</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>تباعد الأسطر</translation>
    </message>
    <message>
        <source>As a multiple of the font’s own line height.</source>
        <translation>بعدد أمثال ارتفاع السطر الأصلي في الخط.</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>عرض العمود</translation>
    </message>
    <message>
        <source>Longer lines than about 75 characters tire the eye.</source>
        <translation>الأسطر التي تزيد على نحو 75 حرفًا تتعب العين.</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>حرفًا</translation>
    </message>
    <message>
        <source>Show label names over the text</source>
        <translation>إظهار أسماء الوسوم فوق النص</translation>
    </message>
    <message>
        <source>Show invisible characters</source>
        <translation>إظهار المحارف الخفية</translation>
    </message>
    <message>
        <source>Direction marks, joiners and special spaces.</source>
        <translation>علامات الاتجاه والوصل والمسافات الخاصة.</translation>
    </message>
    <message>
        <source>Show suggestions</source>
        <translation>إظهار الاقتراحات</translation>
    </message>
    <message>
        <source>What was labelled before, quotes and figures, until somebody decides.</source>
        <translation>ما سبق وسمه والاقتباسات والأرقام، إلى أن يُبتّ فيها.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Search by name or keys…</source>
        <translation>ابحث بالاسم أو بالمفاتيح…</translation>
    </message>
    <message>
        <source>Search in the commands</source>
        <translation>البحث في الأوامر</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>المفاتيح الجديدة</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>إسناد</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>بلا مفاتيح</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>الأصل</translation>
    </message>
    <message>
        <source>Restore all defaults</source>
        <translation>استعادة الأصل في الكل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Choose a command above.</source>
        <translation>اختر أمرًا مما سبق.</translation>
    </message>
    <message>
        <source>“{name}” has these keys already; “Assign” takes them from it.</source>
        <translation>هذه المفاتيح للأمر «{name}»، والإسناد ينزعها منه.</translation>
    </message>
</context>
<context>
    <name>SourceLink</name>
    <message>
        <source>Open the article at {site}</source>
        <translation>فتح المقال في {site}</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Search sources</source>
        <translation>ابحث في المصادر</translation>
    </message>
    <message>
        <source>All t&amp;hat are listed</source>
        <translation>كل المعرو&amp;ض</translation>
    </message>
    <message>
        <source>Sources to export</source>
        <translation>المصادر المصدَّرة</translation>
    </message>
    <message>
        <source>Without a source</source>
        <translation>بلا مصدر</translation>
    </message>
</context>
<context>
    <name>SpanDetails</name>
    <message>
        <source>Attributes of the span</source>
        <translation>سمات المقطع</translation>
    </message>
    <message>
        <source>Note on the span</source>
        <translation>ملاحظة على المقطع</translation>
    </message>
    <message>
        <source>A note on this span…</source>
        <translation>ملاحظة على هذا المقطع…</translation>
    </message>
</context>
<context>
    <name>SpanPanel</name>
    <message>
        <source>{chosen} of {count}</source>
        <translation>{chosen} من {count}</translation>
    </message>
    <message>
        <source>Deleted {count} spans</source>
        <translation>حُذفت مقاطع عددها {count}</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Spans of the article</source>
        <translation>مقاطع المقال</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>عليه ملاحظة</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>بلا ملاحظة</translation>
    </message>
    <message>
        <source>fragments: {count}</source>
        <translation>الأجزاء: {count}</translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation>الفقرة {number}</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>الفقرة</translation>
    </message>
    <message>
        <source>Fragments</source>
        <translation>الأجزاء</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>الملاحظة</translation>
    </message>
</context>
<context>
    <name>SpanRelations</name>
    <message>
        <source>Enter goes to the other end, Del deletes the relation</source>
        <translation>Enter للانتقال إلى الطرف الآخر، وDel لحذف العلاقة</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>Relations of the chosen span</source>
        <translation>علاقات المقطع المختار</translation>
    </message>
</context>
<context>
    <name>SpanTable</name>
    <message>
        <source>No spans: pick a word in the text and press the key of a label.</source>
        <translation>لا مقاطع بعد: حدّد كلمة في النص واضغط مفتاح أحد الوسوم.</translation>
    </message>
</context>
<context>
    <name>SpansTree</name>
    <message>
        <source>Spans to export</source>
        <translation>المقاطع المصدَّرة</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>بلا قيمة</translation>
    </message>
</context>
<context>
    <name>SplitReportDialog</name>
    <message>
        <source>Labels in each part</source>
        <translation>الوسوم في كل قسم</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>All spans</source>
        <translation>كل المقاطع</translation>
    </message>
    <message>
        <source>share</source>
        <translation>النسبة</translation>
    </message>
    <message>
        <source>share (asked {asked})</source>
        <translation>النسبة (المطلوب {asked})</translation>
    </message>
    <message>
        <source>text in train</source>
        <translation>نصّها في train</translation>
    </message>
</context>
<context>
    <name>SplitRow</name>
    <message>
        <source>One file</source>
        <translation>ملف واحد</translation>
    </message>
    <message>
        <source>Other shares</source>
        <translation>حصص أخرى</translation>
    </message>
    <message>
        <source>Shares of a hundred</source>
        <translation>حصص من مئة</translation>
    </message>
    <message>
        <source>Another number cuts anew, except for articles that have their part already.</source>
        <translation>رقم آخر يقسم من جديد، إلا المقالات التي لها قسمها من قبل.</translation>
    </message>
    <message>
        <source>Se&amp;ed</source>
        <translation>الب&amp;ذرة</translation>
    </message>
    <message>
        <source>Shares are two or three whole numbers that make 100, such as 60/20/20.</source>
        <translation>الحصص عددان أو ثلاثة أعداد صحيحة مجموعها 100، مثل 60/20/20.</translation>
    </message>
</context>
<context>
    <name>SplitWords</name>
    <message numerus="yes">
        <source>{part}: %Ln article(s)</source>
        <translation>
            <numerusform>{part}: لا مقالات</numerusform>
            <numerusform>{part}: مقال واحد</numerusform>
            <numerusform>{part}: مقالان</numerusform>
            <numerusform>{part}: %Ln مقالات</numerusform>
            <numerusform>{part}: %Ln مقالًا</numerusform>
            <numerusform>{part}: %Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>{told} ({share}, asked {asked})</source>
        <translation>{told} ({share}، والمطلوب {asked})</translation>
    </message>
    <message>
        <source>The texts of {share}% of the spans in {part} are in train too.</source>
        <translation>نصوص {share}٪ من مقاطع {part} واردة في train أيضًا.</translation>
    </message>
    <message>
        <source>No article is in {part}.</source>
        <translation>لا مقال في {part}.</translation>
    </message>
    <message>
        <source>No span in {part} is labelled: {labels}.</source>
        <translation>لا مقاطع في {part} بالوسوم الآتية: {labels}.</translation>
    </message>
    <message>
        <source>In {part} there is less than half of the share asked of: {labels}.</source>
        <translation>في {part} أقلّ من نصف النسبة المطلوبة من: {labels}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of near copies stay together.</source>
        <translation>
            <numerusform>لا مجموعات من النسخ المتقاربة.</numerusform>
            <numerusform>تبقى مجموعة واحدة من النسخ المتقاربة معًا.</numerusform>
            <numerusform>تبقى مجموعتان من النسخ المتقاربة معًا.</numerusform>
            <numerusform>تبقى %Ln مجموعات من النسخ المتقاربة معًا.</numerusform>
            <numerusform>تبقى %Ln مجموعة من النسخ المتقاربة معًا.</numerusform>
            <numerusform>تبقى %Ln مجموعة من النسخ المتقاربة معًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of near copies are in several parts, which they had before.</source>
        <translation>
            <numerusform>لا مجموعات من النسخ المتقاربة في أكثر من قسم.</numerusform>
            <numerusform>مجموعة واحدة من النسخ المتقاربة في أكثر من قسم، وكانت فيها من قبل.</numerusform>
            <numerusform>مجموعتان من النسخ المتقاربة في أكثر من قسم، وكانتا فيها من قبل.</numerusform>
            <numerusform>%Ln مجموعات من النسخ المتقاربة في أكثر من قسم، وكانت فيها من قبل.</numerusform>
            <numerusform>%Ln مجموعة من النسخ المتقاربة في أكثر من قسم، وكانت فيها من قبل.</numerusform>
            <numerusform>%Ln مجموعة من النسخ المتقاربة في أكثر من قسم، وكانت فيها من قبل.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Take it off this list; the file stays.</source>
        <translation>يزيله من هذه القائمة، ويبقى الملف.</translation>
    </message>
    <message>
        <source>Forget {project}</source>
        <translation>إزالة {project} من القائمة</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>{ended} of {total} done</source>
        <translation>أُنجز {ended} من {total}</translation>
    </message>
    <message>
        <source>Arabic News Annotator</source>
        <translation>واسم الأخبار العربية</translation>
    </message>
    <message>
        <source>Mark who acts, where, who said what and how much in Arabic news.</source>
        <translation>سِمْ في الأخبار العربية: مَن فعل، وأين، ومن قال ماذا، وكم.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>فتح المشروع النموذجي</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>المشاريع الأخيرة</translation>
    </message>
    <message>
        <source>You can also drop a project, files of articles or folders on this window.</source>
        <translation>يمكنك أيضًا إفلات مشروع أو ملفات مقالات أو مجلدات على هذه النافذة.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Not saved: {reason}</source>
        <translation>لم يُحفظ: {reason}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>كل التغييرات محفوظة</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%Ln مقاطع</numerusform>
            <numerusform>%Ln مقطعًا</numerusform>
            <numerusform>%Ln مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>Article {place} of {count}</source>
        <translation>المقال {place} من {count}</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Try to write the waiting changes again.</source>
        <translation>يحاول كتابة التغييرات المنتظرة من جديد.</translation>
    </message>
    <message>
        <source>Who is working now; click to change.</source>
        <translation>من يعمل الآن، انقر للتغيير.</translation>
    </message>
</context>
<context>
    <name>StatusChips</name>
    <message>
        <source>Show articles of this status; several can be chosen.</source>
        <translation>يعرض المقالات التي لها هذه الحالة، ويمكن اختيار أكثر من حالة.</translation>
    </message>
</context>
<context>
    <name>Statuses</name>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>منجز</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>متخطّى</translation>
    </message>
</context>
<context>
    <name>SuggestionWalk</name>
    <message>
        <source>Rejected: “{text}” as {label}</source>
        <translation>رُفض: «{text}» بوصفه {label}</translation>
    </message>
    <message>
        <source>Nothing is suggested any more</source>
        <translation>لا اقتراحات أخرى</translation>
    </message>
    <message>
        <source>Suggested: “{text}” as {label}</source>
        <translation>اقتراح: «{text}» بوصفه {label}</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Open read-only</source>
        <translation>الفتح للقراءة فقط</translation>
    </message>
    <message>
        <source>This is the sample: try everything. File ▸ New project starts your own.</source>
        <translation>هذا هو المشروع النموذجي، فجرّب كل شيء. ولبدء مشروعك: ملف ◂ مشروع جديد.</translation>
    </message>
    <message>
        <source>Marked done, but only {percent} % of the article has been on screen.</source>
        <translation>جُعلت حالة المقال «منجز»، لكن لم يظهر منه على الشاشة إلا {percent}٪.</translation>
    </message>
    <message>
        <source>Show the rest</source>
        <translation>عرض الباقي</translation>
    </message>
    <message>
        <source>Not saved yet: {reason} Your changes are kept here and tried again.</source>
        <translation>لم يُحفظ بعد: {reason} تغييراتك باقية هنا وستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>There is no further article.</source>
        <translation>لا مقال بعد هذا.</translation>
    </message>
    <message>
        <source>No unfinished article is left in the list.</source>
        <translation>لم يبق في القائمة مقال غير منجز.</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>Start back</source>
        <translation>البداية إلى الوراء</translation>
    </message>
    <message>
        <source>Start forward</source>
        <translation>البداية إلى الأمام</translation>
    </message>
    <message>
        <source>End back</source>
        <translation>النهاية إلى الوراء</translation>
    </message>
    <message>
        <source>End forward</source>
        <translation>النهاية إلى الأمام</translation>
    </message>
    <message>
        <source>Start back by a letter</source>
        <translation>البداية حرفًا إلى الوراء</translation>
    </message>
    <message>
        <source>Start forward by a letter</source>
        <translation>البداية حرفًا إلى الأمام</translation>
    </message>
    <message>
        <source>End back by a letter</source>
        <translation>النهاية حرفًا إلى الوراء</translation>
    </message>
    <message>
        <source>End forward by a letter</source>
        <translation>النهاية حرفًا إلى الأمام</translation>
    </message>
    <message>
        <source>Change the label</source>
        <translation>تغيير الوسم</translation>
    </message>
    <message>
        <source>Move the ends</source>
        <translation>تغيير الحدود</translation>
    </message>
    <message>
        <source>Label as</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>&amp;Copy the text</source>
        <translation>نسخ النص</translation>
    </message>
</context>
<context>
    <name>TransferFlow</name>
    <message>
        <source>Open or make a project first; then drop the files again.</source>
        <translation>افتح مشروعًا أو أنشئه أولًا، ثم أفلِت الملفات من جديد.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) imported.</source>
        <translation>
            <numerusform>لم يُستورد أي مقال.</numerusform>
            <numerusform>استُورد مقال واحد.</numerusform>
            <numerusform>استُورد مقالان.</numerusform>
            <numerusform>استُوردت %Ln مقالات.</numerusform>
            <numerusform>استُورد %Ln مقالًا.</numerusform>
            <numerusform>استُورد %Ln مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicate(s) skipped.</source>
        <translation>
            <numerusform>لا مكرّرات.</numerusform>
            <numerusform>تُخطّي مكرّر واحد.</numerusform>
            <numerusform>تُخطّي مكرّران.</numerusform>
            <numerusform>تُخطّيت %Ln مكرّرات.</numerusform>
            <numerusform>تُخطّي %Ln مكرّرًا.</numerusform>
            <numerusform>تُخطّي %Ln مكرّر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) added to the scheme.</source>
        <translation>
            <numerusform>لم يُضف اسم إلى المخطّط.</numerusform>
            <numerusform>أُضيف اسم واحد إلى المخطّط.</numerusform>
            <numerusform>أُضيف اسمان إلى المخطّط.</numerusform>
            <numerusform>أُضيفت %Ln أسماء إلى المخطّط.</numerusform>
            <numerusform>أُضيف %Ln اسمًا إلى المخطّط.</numerusform>
            <numerusform>أُضيف %Ln اسم إلى المخطّط.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, under unknown names: %Ln.</source>
        <translation>
            <numerusform>لم يُترك شيء.</numerusform>
            <numerusform>تُرك ما له أسماء غير معروفة: %Ln.</numerusform>
            <numerusform>تُرك ما له أسماء غير معروفة: %Ln.</numerusform>
            <numerusform>تُرك ما له أسماء غير معروفة: %Ln.</numerusform>
            <numerusform>تُرك ما له أسماء غير معروفة: %Ln.</numerusform>
            <numerusform>تُرك ما له أسماء غير معروفة: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln text(s) look garbled.</source>
        <translation>
            <numerusform>لا نصوص مشوّهة.</numerusform>
            <numerusform>نص واحد يبدو مشوّهًا.</numerusform>
            <numerusform>نصان يبدوان مشوّهين.</numerusform>
            <numerusform>%Ln نصوص تبدو مشوّهة.</numerusform>
            <numerusform>%Ln نصًّا تبدو مشوّهة.</numerusform>
            <numerusform>%Ln نص تبدو مشوّهة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused.</source>
        <translation>
            <numerusform>لم يُرفض شيء.</numerusform>
            <numerusform>رُفض واحد.</numerusform>
            <numerusform>رُفض اثنان.</numerusform>
            <numerusform>رُفضت %Ln.</numerusform>
            <numerusform>رُفض %Ln.</numerusform>
            <numerusform>رُفض %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>عرض التفاصيل</translation>
    </message>
    <message>
        <source>{articles} articles with {spans} spans written to {path}.</source>
        <translation>كُتب في {path}: المقالات {articles}، والمقاطع {spans}.</translation>
    </message>
    <message>
        <source>The format could not hold: {losses}.</source>
        <translation>ما لم تتّسع له الصيغة: {losses}.</translation>
    </message>
    <message>
        <source>Show labels</source>
        <translation>إظهار الوسوم</translation>
    </message>
</context>
<context>
    <name>UndoAnnouncer</name>
    <message>
        <source>Undone: {what}</source>
        <translation>جرى التراجع عن: {what}</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>أُعيد: {what}</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>second</source>
        <translation>ثانية</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>دقيقة</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>ساعة</translation>
    </message>
    <message>
        <source>day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>night</source>
        <translation>ليلة</translation>
    </message>
    <message>
        <source>week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>month</source>
        <translation>شهر</translation>
    </message>
    <message>
        <source>year</source>
        <translation>سنة</translation>
    </message>
    <message>
        <source>decade</source>
        <translation>عقد</translation>
    </message>
    <message>
        <source>century</source>
        <translation>قرن</translation>
    </message>
    <message>
        <source>feddan</source>
        <translation>فدان</translation>
    </message>
    <message>
        <source>dunam</source>
        <translation>دونم</translation>
    </message>
    <message>
        <source>quintal</source>
        <translation>قنطار</translation>
    </message>
    <message>
        <source>degree</source>
        <translation>درجة</translation>
    </message>
    <message>
        <source>point</source>
        <translation>نقطة</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>كسر</translation>
    </message>
    <message>
        <source>dinar</source>
        <translation>دينار</translation>
    </message>
    <message>
        <source>pound</source>
        <translation>جنيه</translation>
    </message>
    <message>
        <source>riyal</source>
        <translation>ريال</translation>
    </message>
    <message>
        <source>dirham</source>
        <translation>درهم</translation>
    </message>
    <message>
        <source>lira</source>
        <translation>ليرة</translation>
    </message>
    <message>
        <source>rupee</source>
        <translation>روبية</translation>
    </message>
    <message>
        <source>franc</source>
        <translation>فرنك</translation>
    </message>
    <message>
        <source>krone</source>
        <translation>كرونة</translation>
    </message>
    <message>
        <source>toman</source>
        <translation>تومان</translation>
    </message>
    <message>
        <source>millime</source>
        <translation>مليم</translation>
    </message>
    <message>
        <source>piastre</source>
        <translation>قرش</translation>
    </message>
    <message>
        <source>cent</source>
        <translation>سنت</translation>
    </message>
</context>
<context>
    <name>WriterOptions</name>
    <message>
        <source>Tags of tokens</source>
        <translation>وسوم الوحدات</translation>
    </message>
    <message>
        <source>IOB2</source>
        <translation>IOB2</translation>
    </message>
    <message>
        <source>BILOU</source>
        <translation>BILOU</translation>
    </message>
    <message>
        <source>how the tokens of a span are tagged</source>
        <translation>كيف توسم وحدات المقطع</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>الوحدات</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>كلمات كاملة</translation>
    </message>
    <message>
        <source>Clitics apart</source>
        <translation>اللواصق على حدة</translation>
    </message>
    <message>
        <source>whole words, or the letters glued before a word as tokens of their own</source>
        <translation>كلمات كاملة، أو اللواصق قبل الكلمة وحدات قائمة بنفسها</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>One list</source>
        <translation>قائمة واحدة</translation>
    </message>
    <message>
        <source>A line for each item</source>
        <translation>سطر لكل عنصر</translation>
    </message>
    <message>
        <source>one JSON list, or an object on each line</source>
        <translation>قائمة JSON واحدة، أو كائن في كل سطر</translation>
    </message>
    <message>
        <source>Label names</source>
        <translation>أسماء الوسوم</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>المعرّفات</translation>
    </message>
    <message>
        <source>English</source>
        <translation>بالإنجليزية</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>بالعربية</translation>
    </message>
    <message>
        <source>labels by id, or by their display names</source>
        <translation>الوسوم بمعرّفاتها، أو بأسمائها المعروضة</translation>
    </message>
    <message>
        <source>Vowel marks</source>
        <translation>التشكيل</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>يُترك</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>يبقى</translation>
    </message>
    <message>
        <source>whether tokens keep their vowel marks</source>
        <translation>هل يبقى تشكيل الوحدات</translation>
    </message>
    <message>
        <source>Data files</source>
        <translation>ملفات البيانات</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>أسطر JSON</translation>
    </message>
    <message>
        <source>Parquet</source>
        <translation>Parquet</translation>
    </message>
    <message>
        <source>the kind of the data files</source>
        <translation>نوع ملفات البيانات</translation>
    </message>
    <message>
        <source>Language of the order</source>
        <translation>لغة التعليمات</translation>
    </message>
    <message>
        <source>the language of the order to the model</source>
        <translation>لغة التعليمات الموجّهة إلى النموذج</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>رسائل</translation>
    </message>
    <message>
        <source>Prompt and completion</source>
        <translation>سؤال وتتمّة</translation>
    </message>
    <message>
        <source>three messages, or prompt and completion</source>
        <translation>ثلاث رسائل، أو سؤال وتتمّة</translation>
    </message>
    <message>
        <source>Longest passage</source>
        <translation>أطول فقرة</translation>
    </message>
    <message>
        <source>2,000 characters</source>
        <translation>2000 حرف</translation>
    </message>
    <message>
        <source>1,000 characters</source>
        <translation>1000 حرف</translation>
    </message>
    <message>
        <source>4,000 characters</source>
        <translation>4000 حرف</translation>
    </message>
    <message>
        <source>8,000 characters</source>
        <translation>8000 حرف</translation>
    </message>
    <message>
        <source>the most characters of a passage, if it can be</source>
        <translation>أكثر ما في الفقرة من حروف ما أمكن</translation>
    </message>
    <message>
        <source>Attributes in answers</source>
        <translation>السمات في الأجوبة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>كلها</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>whether answers have attributes of spans</source>
        <translation>هل في الأجوبة سمات المقاطع</translation>
    </message>
    <message>
        <source>Cells like formulas</source>
        <translation>خلايا كالمعادلات</translation>
    </message>
    <message>
        <source>Made harmless</source>
        <translation>تُعطَّل</translation>
    </message>
    <message>
        <source>Kept as they are</source>
        <translation>تبقى كما هي</translation>
    </message>
    <message>
        <source>whether an apostrophe keeps a cell from being run</source>
        <translation>هل تمنع فاصلة عليا تنفيذ الخلية</translation>
    </message>
</context>
<context>
    <name>_Card</name>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
</context>
<context>
    <name>_ImpactText</name>
    <message>
        <source>No span and no relation is affected.</source>
        <translation>لا يتأثر أي مقطع ولا أي علاقة.</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln article(s)</source>
        <translation>
            <numerusform>في %Ln مقال</numerusform>
            <numerusform>في مقال واحد</numerusform>
            <numerusform>في مقالين</numerusform>
            <numerusform>في %Ln مقالات</numerusform>
            <numerusform>في %Ln مقالًا</numerusform>
            <numerusform>في %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) changed</source>
        <translation>
            <numerusform>لا يتغيّر مقطع</numerusform>
            <numerusform>يتغيّر مقطع واحد</numerusform>
            <numerusform>يتغيّر مقطعان</numerusform>
            <numerusform>تتغيّر %Ln مقاطع</numerusform>
            <numerusform>يتغيّر %Ln مقطعًا</numerusform>
            <numerusform>يتغيّر %Ln مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s) changed</source>
        <translation>
            <numerusform>لا تتغيّر علاقة</numerusform>
            <numerusform>تتغيّر علاقة واحدة</numerusform>
            <numerusform>تتغيّر علاقتان</numerusform>
            <numerusform>تتغيّر %Ln علاقات</numerusform>
            <numerusform>تتغيّر %Ln علاقة</numerusform>
            <numerusform>تتغيّر %Ln علاقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) joined with an equal one</source>
        <translation>
            <numerusform>لا يُضمّ مقطع</numerusform>
            <numerusform>يُضمّ مقطع إلى مثله</numerusform>
            <numerusform>يُضمّ مقطعان إلى مثلهما</numerusform>
            <numerusform>تُضمّ %Ln مقاطع إلى مثلها</numerusform>
            <numerusform>يُضمّ %Ln مقطعًا إلى مثله</numerusform>
            <numerusform>يُضمّ %Ln مقطع إلى مثله</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln span(s) deleted</source>
        <translation>
            <numerusform>لا يُحذف مقطع</numerusform>
            <numerusform>يُحذف مقطع واحد</numerusform>
            <numerusform>يُحذف مقطعان</numerusform>
            <numerusform>تُحذف %Ln مقاطع</numerusform>
            <numerusform>يُحذف %Ln مقطعًا</numerusform>
            <numerusform>يُحذف %Ln مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s) deleted</source>
        <translation>
            <numerusform>لا تُحذف علاقة</numerusform>
            <numerusform>تُحذف علاقة واحدة</numerusform>
            <numerusform>تُحذف علاقتان</numerusform>
            <numerusform>تُحذف %Ln علاقات</numerusform>
            <numerusform>تُحذف %Ln علاقة</numerusform>
            <numerusform>تُحذف %Ln علاقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) deleted</source>
        <translation>
            <numerusform>لا تُحذف قيمة</numerusform>
            <numerusform>تُحذف قيمة واحدة</numerusform>
            <numerusform>تُحذف قيمتان</numerusform>
            <numerusform>تُحذف %Ln قيم</numerusform>
            <numerusform>تُحذف %Ln قيمة</numerusform>
            <numerusform>تُحذف %Ln قيمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(ies) deleted from the register</source>
        <translation>
            <numerusform>لا يُحذف كيان من السجلّ</numerusform>
            <numerusform>يُحذف كيان واحد من السجلّ</numerusform>
            <numerusform>يُحذف كيانان من السجلّ</numerusform>
            <numerusform>تُحذف %Ln كيانات من السجلّ</numerusform>
            <numerusform>يُحذف %Ln كيانًا من السجلّ</numerusform>
            <numerusform>يُحذف %Ln كيان من السجلّ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_TaskWidget</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancel: {task}</source>
        <translation>إلغاء: {task}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} من {total}</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>جارٍ الإلغاء…</translation>
    </message>
</context>
</TS>
