// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PhotoState.h"

#include <QCoreApplication>
#include <QMap>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

struct PhotoState {
    Q_DECLARE_TR_FUNCTIONS(wongo::widgets::PhotoState)
};

struct Gap {
    QMap<checks::Kind, QStringList> missing; ///< with the languages
    bool fileChanged = false;
    checks::Severity severity = checks::Severity::Note;
};

QString nameOf(checks::Kind kind)
{
    switch (kind) {
    case checks::Kind::MissingCaption:
        return PhotoState::tr("caption");
    case checks::Kind::MissingAlt:
        return PhotoState::tr("description");
    case checks::Kind::MissingCredit:
        return PhotoState::tr("credit");
    default:
        return PhotoState::tr("photo file");
    }
}

/// "Missing: caption KO EN, credit EN"
QString inWords(const Gap& gap)
{
    QStringList parts;
    for (auto it = gap.missing.cbegin(); it != gap.missing.cend(); ++it) {
        QStringList part{nameOf(it.key())};
        part += it.value();
        parts.append(part.join(QChar(QChar::Nbsp)));
    }
    QStringList sentences;
    if (!parts.isEmpty()) {
        sentences.append(PhotoState::tr("Missing: %1").arg(parts.join(u", "_s)));
    }
    if (gap.fileChanged) {
        sentences.append(PhotoState::tr("The file is not the one that was added"));
    }
    return sentences.join(u" · "_s);
}

} // namespace

QHash<QString, PhotoGap> photoGaps(const QList<checks::Finding>& findings)
{
    using checks::Kind;
    QHash<QString, Gap> gaps;
    for (const checks::Finding& finding : findings) {
        const QStringList path = finding.path.split(u'/');
        const bool lacks = finding.kind == Kind::MissingCaption || finding.kind == Kind::MissingAlt
            || finding.kind == Kind::MissingCredit || finding.kind == Kind::MissingImage;
        if (path.size() < 2 || path[0] != "images"_L1 || !lacks) {
            continue;
        }
        Gap& gap = gaps[path[1]];
        gap.severity = std::min(gap.severity, finding.severity); // errors come first
        if (finding.reason == checks::Reason::ImageFileChanged) {
            gap.fileChanged = true;
        } else if (finding.language) {
            gap.missing[finding.kind].append(model::code(*finding.language).toUpper());
        } else {
            gap.missing[finding.kind];
        }
    }
    QHash<QString, PhotoGap> worded;
    for (auto it = gaps.cbegin(); it != gaps.cend(); ++it) {
        worded.insert(it.key(), {inWords(it.value()), it.value().severity});
    }
    return worded;
}

} // namespace wongo::widgets
