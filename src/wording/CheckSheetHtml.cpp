// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/CheckSheetHtml.h"

#include "wording/Fill.h"
#include "wording/Wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wongo::wording {

namespace {

using checks::SheetRow;
using checks::SheetSection;

QString rowKindName(SheetRow::Kind kind)
{
    constexpr const char* names[] = {QT_TRANSLATE_NOOP("Wording", "Number"), QT_TRANSLATE_NOOP("Wording", "Date"),
        QT_TRANSLATE_NOOP("Wording", "Currency"), QT_TRANSLATE_NOOP("Wording", "Percentage"),
        QT_TRANSLATE_NOOP("Wording", "Quotation"), QT_TRANSLATE_NOOP("Wording", "Name"),
        QT_TRANSLATE_NOOP("Wording", "Term"), QT_TRANSLATE_NOOP("Wording", "Credit")};
    static_assert(std::size(names) == static_cast<size_t>(SheetRow::Kind::Credit) + 1);
    return translated(names[static_cast<size_t>(kind)]);
}

constexpr auto style = R"(
@page { size: A4; margin: 14mm 12mm; }
body { font: 10.5pt/1.45 "Noto Sans CJK KR", "Noto Sans KR", sans-serif; color: #111; background: #fff; max-width: 190mm; margin: 0 auto; padding: 4mm; }
h1 { font-size: 15pt; line-height: 1.3; margin: 0 0 1mm; }
h2 { font-size: 10.5pt; margin: 6mm 0 1mm; break-after: avoid; }
p { margin: 0 0 1mm; }
.quiet { color: #555; }
:lang(ko) { word-break: keep-all; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; border-bottom: .3pt solid #999; padding: 1mm 1.5mm; overflow-wrap: anywhere; }
th { font-weight: 600; }
thead th { border-bottom: .8pt solid #111; }
tr { break-inside: avoid; }
.tick { width: 7mm; } .kind { width: 22mm; } .reading { width: 40mm; }
td.none { color: #a00; }
input { width: 4mm; height: 4mm; margin: .6mm 0 0; }
)"_L1;

class Page {
public:
    void raw(QLatin1String html) { m_html += html; }
    void text(const QString& text) { m_html += text.toHtmlEscaped(); }
    /// A text in its own language.
    void said(const char* tag, model::Language language, const QString& said)
    {
        if (said.isEmpty()) {
            m_html += u"<%1 class=\"none\">—</%1>"_s.arg(QLatin1String(tag));
            return;
        }
        m_html += u"<%1 lang=\"%2\">%3</%1>"_s.arg(QLatin1String(tag), model::code(language), said.toHtmlEscaped());
    }
    void titles(const model::Text& headline)
    {
        for (const model::Language language : model::allLanguages) {
            if (!headline[language].isEmpty()) {
                said("p", language, headline[language]);
            }
        }
    }
    void table(const SheetSection& section, int& number);
    QByteArray finished() const { return m_html.toUtf8(); }

private:
    QString m_html;
};

void Page::table(const SheetSection& section, int& number)
{
    const QString place = section.number > 0
        ? fill(translated(QT_TRANSLATE_NOOP("Wording", "Paragraph %1")), {QString::number(section.number)})
        : placeName(section.path);
    raw("<section>\n<h2>"_L1);
    text(place + u" · "_s + pairStateName(section.state));
    raw("</h2>\n"_L1);
    if (section.number > 0) {
        for (const model::Language language : model::allLanguages) {
            if (!section.beginning[language].isEmpty()) {
                m_html += u"<p class=\"quiet\" lang=\"%1\">%2</p>\n"_s.arg(
                    model::code(language), section.beginning[language].toHtmlEscaped());
            }
        }
    }
    m_html
        += u"<table>\n<thead><tr><th class=\"tick\" scope=\"col\">✓</th><th class=\"kind\" scope=\"col\">%1</th>"
           u"<th scope=\"col\">%2</th><th scope=\"col\">%3</th><th class=\"reading\" scope=\"col\">%4</th></tr></thead>\n<tbody>\n"_s
               .arg(translated(QT_TRANSLATE_NOOP("Wording", "Kind")).toHtmlEscaped(),
                   languageName(model::Language::Korean).toHtmlEscaped(),
                   languageName(model::Language::English).toHtmlEscaped(),
                   translated(QT_TRANSLATE_NOOP("Wording", "In figures")).toHtmlEscaped());
    for (const SheetRow& row : section.rows) {
        const QString label
            = fill(translated(QT_TRANSLATE_NOOP("Wording", "Row %1 checked")), {QString::number(++number)});
        m_html += u"<tr><td><input type=\"checkbox\" aria-label=\"%1\"></td><td>%2</td>"_s.arg(
            label.toHtmlEscaped(), rowKindName(row.kind).toHtmlEscaped());
        said("td", model::Language::Korean, row.said.ko);
        said("td", model::Language::English, row.said.en);
        m_html += u"<td>%1</td></tr>\n"_s.arg(row.reading.toHtmlEscaped());
    }
    raw("</tbody>\n</table>\n</section>\n"_L1);
}

} // namespace

QString pairStateName(checks::PairState state)
{
    constexpr const char* names[] = {QT_TRANSLATE_NOOP("Wording", "Missing"), QT_TRANSLATE_NOOP("Wording", "Draft"),
        QT_TRANSLATE_NOOP("Wording", "Translated"), QT_TRANSLATE_NOOP("Wording", "Checked"),
        QT_TRANSLATE_NOOP("Wording", "Stale"), QT_TRANSLATE_NOOP("Wording", "Alone on purpose")};
    static_assert(std::size(names) == static_cast<size_t>(checks::PairState::Alone) + 1);
    return translated(names[static_cast<size_t>(state)]);
}

QByteArray checkSheetHtml(const model::Metadata& meta, const QList<SheetSection>& sections)
{
    const QString title = translated(QT_TRANSLATE_NOOP("Wording", "Check sheet"));
    // The language of the sheet is that of its headings.
    const bool korean = languageName(model::Language::Korean) != "Korean"_L1;
    Page page;
    page.raw("<!DOCTYPE html>\n<html lang=\""_L1);
    page.text(korean ? u"ko"_s : u"en"_s);
    page.raw(
        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"_L1);
    page.text(title + u": "_s + meta.slug);
    page.raw("</title>\n<style>"_L1);
    page.raw(style);
    page.raw("</style>\n</head>\n<body>\n<main>\n<h1>"_L1);
    page.text(title + u": "_s + meta.slug);
    page.raw("</h1>\n"_L1);
    page.titles(meta.headline);
    int number = 0;
    for (const SheetSection& section : sections) {
        page.table(section, number);
    }
    page.raw("<p class=\"quiet\">"_L1);
    page.text(fill(translated(QT_TRANSLATE_NOOP("Wording", "Rows: %1")), {QString::number(number)}));
    page.raw("</p>\n</main>\n</body>\n</html>\n"_L1);
    return page.finished();
}

} // namespace wongo::wording
