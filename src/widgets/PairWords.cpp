// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PairWords.h"

#include "language/WordDiff.h"
#include "widgets/Icons.h"
#include "widgets/Palette.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

namespace {

using checks::PairState;

QString say(const char* text)
{
    return QCoreApplication::translate("wongo::widgets::PairWords", text);
}

} // namespace

QIcon pairIcon(PairState state)
{
    switch (state) {
    case PairState::Missing:
        return icon(u"pair-missing"_s, Tint::Warning);
    case PairState::Draft:
        return icon(u"pair-draft"_s, Tint::Quiet);
    case PairState::Translated:
        return icon(u"pair-translated"_s, Tint::Quiet);
    case PairState::Checked:
        return icon(u"pair-checked"_s, Tint::Accent);
    case PairState::Stale:
        return icon(u"pair-stale"_s, Tint::Warning);
    case PairState::Alone:
        return icon(u"pair-alone"_s, Tint::Quiet);
    }
    return {};
}

QString pairTitle(PairState state)
{
    switch (state) {
    case PairState::Missing:
        return say(QT_TRANSLATE_NOOP("wongo::widgets::PairWords", "Missing"));
    case PairState::Draft:
        return say(QT_TRANSLATE_NOOP("wongo::widgets::PairWords", "Draft"));
    case PairState::Translated:
        return say(QT_TRANSLATE_NOOP("wongo::widgets::PairWords", "Translated"));
    case PairState::Checked:
        return say(QT_TRANSLATE_NOOP("wongo::widgets::PairWords", "Checked"));
    case PairState::Stale:
        return say(QT_TRANSLATE_NOOP("wongo::widgets::PairWords", "Stale"));
    case PairState::Alone:
        return say(QT_TRANSLATE_NOOP("wongo::widgets::PairWords", "Alone on purpose"));
    }
    return {};
}

QString pairHint(PairState state)
{
    switch (state) {
    case PairState::Missing:
        return say(QT_TRANSLATE_NOOP("wongo::widgets::PairWords", "The other language does not have this yet."));
    case PairState::Draft:
        return say(QT_TRANSLATE_NOOP(
            "wongo::widgets::PairWords", "Nobody has said yet that both say the same. Mark it when they do."));
    case PairState::Translated:
        return say(
            QT_TRANSLATE_NOOP("wongo::widgets::PairWords", "Both say the same. Nobody has compared them since."));
    case PairState::Checked:
        return say(QT_TRANSLATE_NOOP("wongo::widgets::PairWords", "Somebody compared both, and neither has changed."));
    case PairState::Stale:
        return say(QT_TRANSLATE_NOOP("wongo::widgets::PairWords",
            "The text it was translated from has changed. Follow the change, or say that it is still right."));
    case PairState::Alone:
        return say(QT_TRANSLATE_NOOP("wongo::widgets::PairWords", "It has no counterpart, on purpose."));
    }
    return {};
}

QString changesAsHtml(const QString& before, const QString& now)
{
    using Kind = language::WordChange::Kind;
    const Colours& colours = currentColours();
    QString html;
    for (const language::WordChange& change : language::wordChanges(before, now)) {
        const QString gone = before.sliced(change.beforeStart, change.beforeEnd - change.beforeStart).toHtmlEscaped();
        const QString come = now.sliced(change.afterStart, change.afterEnd - change.afterStart).toHtmlEscaped();
        switch (change.kind) {
        case Kind::Same:
            html += come;
            break;
        case Kind::Removed:
            html += u"<s style=\"color:%1\">%2</s>"_s.arg(colours.quiet.name(), gone);
            break;
        case Kind::Added:
            html += u"<u style=\"color:%1;font-weight:600\">%2</u>"_s.arg(colours.warning.name(), come);
            break;
        }
    }
    return html.replace(u'\n', u"<br>"_s);
}

} // namespace wongo::widgets
