// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/Fill.h"
#include "wording/Wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wongo::wording {

namespace {

using checks::Reason;

struct Sentence {
    Reason reason;
    const char* text; ///< %1 the place, %2 the language, %3 the text it is about, %4 and %5 the finding's arguments
};

constexpr Sentence sentences[] = {
    {Reason::FieldEmpty, QT_TRANSLATE_NOOP("Wording", "%1 (%2) is empty. Write it, or leave it empty on purpose.")},
    {Reason::NoBody, QT_TRANSLATE_NOOP("Wording", "%1 (%2): nothing is written yet. Write the article.")},
    {Reason::CaptionEmpty, QT_TRANSLATE_NOOP("Wording", "%1 (%2) is missing. Say who does what, where and when.")},
    {Reason::AltEmpty,
        QT_TRANSLATE_NOOP(
            "Wording", "%1 (%2) is missing. Say what can be seen, for readers who do not see the photo.")},
    {Reason::AltEqualsCaption,
        QT_TRANSLATE_NOOP(
            "Wording", "%1 (%2) repeats the caption, which is then read aloud twice. Say what can be seen instead.")},
    {Reason::CreditEmpty, QT_TRANSLATE_NOOP("Wording", "%1 (%2) is missing. Name the photographer or the agency.")},
    {Reason::ImageFileMissing,
        QT_TRANSLATE_NOOP(
            "Wording", "%1: the file %3 is missing or cannot be read. Put it back, or remove the photo.")},
    {Reason::ImageFileChanged,
        QT_TRANSLATE_NOOP(
            "Wording", "%1: the file %3 is not the one that was added. Look whether it is the right photo.")},
    {Reason::ImageNotInRecord,
        QT_TRANSLATE_NOOP(
            "Wording", "%1 (%2) shows %3, which is no photo of this article. Add the photo, or remove the line.")},
    {Reason::LeadImageUnknown,
        QT_TRANSLATE_NOOP("Wording", "%1: the article has no photo with the id “%3”. Choose another lead photo.")},
    {Reason::PortraitUnknown,
        QT_TRANSLATE_NOOP("Wording", "%1: the article has no photo with the id “%3”. Choose another portrait.")},
    {Reason::ImageUnused,
        QT_TRANSLATE_NOOP("Wording", "%1 is not used. Put it into the body, or leave it in reserve.")},
    {Reason::RawHtml,
        QT_TRANSLATE_NOOP("Wording", "%1 (%2): the HTML “%3” will be shown as text. Use Markdown instead.")},
    {Reason::OrderedListByAccident,
        QT_TRANSLATE_NOOP("Wording",
            "%1 (%2): “%3” opens the paragraph and may turn into a numbered list. Put a backslash before its last "
            "sign.")},
    {Reason::ListRenumbered,
        QT_TRANSLATE_NOOP("Wording",
            "%1 (%2): readers see “%4” where “%3” is written, for a list is counted from its first number. Correct the "
            "number, or put a backslash before its last sign.")},
    {Reason::HeadingLevelSkipped,
        QT_TRANSLATE_NOOP(
            "Wording", "%1 (%2): the heading “%3” jumps from level %4 to level %5. Use the level between.")},
    {Reason::HeadingOne,
        QT_TRANSLATE_NOOP("Wording", "%1 (%2): the heading “%3” is as large as the headline. Begin it with ##.")},
    {Reason::EmptyHeading,
        QT_TRANSLATE_NOOP("Wording", "%1 (%2): a heading has no text. Write it, or remove its # signs.")},
    {Reason::ImageInsideText,
        QT_TRANSLATE_NOOP("Wording",
            "%1 (%2): the photo %3 stands inside a paragraph and gets no caption. Give it a paragraph of its own.")},
    {Reason::TextTooLarge,
        QT_TRANSLATE_NOOP("Wording", "%1 (%2) is too large: its end is shown without markup. Divide the article.")},
    {Reason::SuspiciousCharacter,
        QT_TRANSLATE_NOOP("Wording", "%1 (%2): “%3” is an unusual character (%4). Replace or remove it.")},
    {Reason::LinkSchemeRefused,
        QT_TRANSLATE_NOOP(
            "Wording", "%1 (%2): links of the kind “%4:” are not published (%3). Use an address with https://.")},
    {Reason::LinkWithoutText,
        QT_TRANSLATE_NOOP("Wording", "%1 (%2): the link %3 has no text. Write between the brackets where it leads.")},
    {Reason::LinkIsRelative,
        QT_TRANSLATE_NOOP("Wording", "%1 (%2): the address “%3” is not complete. Write it in full, with https://.")},
    {Reason::LinkMalformed, QT_TRANSLATE_NOOP("Wording", "%1 (%2): “%3” is not a valid address. Check it.")},
    {Reason::TextTooLong, QT_TRANSLATE_NOOP("Wording", "%1 (%2) is too long: length %5, limit %4. Shorten it.")},
    {Reason::PublicationBeforeEmbargo,
        QT_TRANSLATE_NOOP(
            "Wording", "%1: the article is to appear before the embargo ends (%3). Correct one of the two dates.")},
    {Reason::UpdatedBeforePublication,
        QT_TRANSLATE_NOOP("Wording", "%1: the update (%3) lies before the publication. Correct one of the two dates.")},
    {Reason::SlugInvalid,
        QT_TRANSLATE_NOOP("Wording", "%1: “%3” cannot be part of an address. Use a to z, 0 to 9 and hyphens.")},
    {Reason::UnknownWord,
        QT_TRANSLATE_NOOP("Wording", "%1 (%2): “%3” is in no dictionary. Correct it, or add it to your words.")},
    {Reason::FactDiffers,
        QT_TRANSLATE_NOOP("Wording", "%1 (%2): Korean says “%4”, English says “%5”. Correct the one that is wrong.")},
    {Reason::FactMissing,
        QT_TRANSLATE_NOOP("Wording", "%1 (%2): “%4” of the Korean text is not said in English. Add it.")},
    {Reason::FactAdded,
        QT_TRANSLATE_NOOP("Wording", "%1 (%2): “%5” of the English text is not said in Korean. Check it.")},
    {Reason::FactRounded,
        QT_TRANSLATE_NOOP("Wording", "%1 (%2): English rounds “%4” to “%5”. Say “about”, or give the exact figure.")},
    {Reason::ApproximationDiffers,
        QT_TRANSLATE_NOOP("Wording",
            "%1 (%2): “%4” and “%5” differ in how exact they are (more than, at least, less than). Say the same on "
            "both sides.")},
    {Reason::QuoteUnbalanced, QT_TRANSLATE_NOOP("Wording", "%1 (%2): a quotation mark has no partner: %3")},
    {Reason::QuotesMissing,
        QT_TRANSLATE_NOOP("Wording",
            "%1 (%2): the Korean text quotes %3, the English text quotes nothing. Put quotation marks around what was "
            "said.")},
    {Reason::QuotesAdded,
        QT_TRANSLATE_NOOP(
            "Wording", "%1 (%2): the English text quotes %3, the Korean text quotes nothing. Check who said what.")},
    {Reason::HangulInEnglish, QT_TRANSLATE_NOOP("Wording", "%1 (%2): “%3” is not translated. Write it in English.")},
    {Reason::EnglishInKorean,
        QT_TRANSLATE_NOOP("Wording", "%1 (%2): “%3” is still English. Translate it, or put it in quotation marks.")},
    {Reason::TextCopied,
        QT_TRANSLATE_NOOP("Wording", "%1 (%2) is the same text as in the other language. Translate it.")},
    {Reason::CreditDiffers,
        QT_TRANSLATE_NOOP("Wording", "%1 (%2): “%3” goes with “%4” in the desk’s table of credits. Write that.")},
    {Reason::TermForbidden, QT_TRANSLATE_NOOP("Wording", "%1 (%2): the desk does not write “%3”. Write “%4”.")},
    {Reason::TermMissing,
        QT_TRANSLATE_NOOP("Wording", "%1 (%2): “%5” of the Korean text should be “%4” here. Write that.")},
    {Reason::NameMisspelled, QT_TRANSLATE_NOOP("Wording", "%1 (%2): “%3” looks like “%4” (%5). Correct the name.")},
    {Reason::SourceChanged,
        QT_TRANSLATE_NOOP("Wording",
            "%1 (%2): the text it was translated from has changed: “%4” is now “%5”. Follow the change, or say that it "
            "is still right.")},
    {Reason::FactReplaced,
        QT_TRANSLATE_NOOP(
            "Wording", "%1 (%2) still says “%3”: “%4” was corrected to “%5” elsewhere. Correct it here as well.")},
    {Reason::BlockMissing,
        QT_TRANSLATE_NOOP("Wording",
            "%1 (%2): this has no counterpart in the other language (paragraphs: %4): “%3”. Write it, or say that it "
            "stands alone on purpose.")},
    {Reason::NameNotFullAtFirst,
        QT_TRANSLATE_NOOP(
            "Wording", "%1 (%2): “%3” stands before the full name. Write “%4” where %5 is mentioned first.")},
    {Reason::NameFullAgain,
        QT_TRANSLATE_NOOP("Wording", "%1 (%2): “%3” (%5) was named in full before. Write “%4” from then on.")},
    {Reason::NameUnknown,
        QT_TRANSLATE_NOOP(
            "Wording", "%1 (%2): “%3” is in no list of names. Add the name, so that it is always written in one way.")},
    {Reason::LinkDiffers,
        QT_TRANSLATE_NOOP("Wording",
            "%1 (%2): this link goes to “%3”, in the other language it goes to “%4”. Look which one is right.")},
    {Reason::LinkMissing,
        QT_TRANSLATE_NOOP("Wording", "%1 (%2): the other language links to “%3” here. Set the link as well.")},
    {Reason::SentenceMissing,
        QT_TRANSLATE_NOOP("Wording",
            "%1 (%2): nothing here says what the other language says with “%3”. Write it, or leave it out on "
            "purpose.")},
    {Reason::ValuesSwapped,
        QT_TRANSLATE_NOOP("Wording",
            "%1 (%2): “%4” and “%5” stand in the other order than in Korean. Look whether each is where it belongs.")},
};
static_assert(std::size(sentences) == static_cast<size_t>(checks::lastReason) + 1);

/// A whole HTML block would bury the sentence it stands in.
QString shortened(const QString& text)
{
    constexpr qsizetype longest = 80;
    const QString line = text.simplified();
    return line.size() <= longest ? line : line.first(longest - 1) + u'…';
}

} // namespace

QString findingText(const checks::Finding& finding)
{
    const char* text = sentences[static_cast<size_t>(finding.reason)].text;
    if (finding.reason == Reason::FieldEmpty && !finding.language) {
        text = QT_TRANSLATE_NOOP("Wording", "%1 is empty. Fill it in.");
    }
    const QString language = finding.language ? languageName(*finding.language) : QString();
    return fill(translated(text),
        {placeName(finding.path), language, shortened(finding.text), finding.arguments.value(0),
            finding.arguments.value(1)});
}

} // namespace wongo::wording
