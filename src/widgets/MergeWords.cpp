// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MergeWords.h"

#include "wording/Wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

using model::Choice;
using model::MergePiece;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(wongo::widgets::MergeWords)

public:
    /// Places that have no name anywhere else.
    static QString place(const MergePiece& piece)
    {
        const QString last = piece.path.section(u'/', -1);
        const QString photo = piece.path.section(u'/', 1, 1);
        if (piece.path == "images"_L1) {
            return tr("Order of the photos");
        }
        if (piece.path.startsWith("images/"_L1)) {
            if (last == "file"_L1) {
                return tr("File of photo %1").arg(photo);
            }
            if (last == "crops"_L1) {
                return tr("Crops of photo %1").arg(photo);
            }
            if (last == "creator"_L1 || last == "copyrightNotice"_L1 || last == "usageTerms"_L1
                || last == "digitalSourceType"_L1) {
                return tr("Rights of photo %1").arg(photo);
            }
            if (last == "unknown"_L1) {
                return tr("Further details of photo %1").arg(photo);
            }
        }
        if (piece.path == "notes"_L1) {
            return tr("Notes");
        }
        if (piece.path == "corrections"_L1) {
            return tr("Corrections");
        }
        if (piece.path == "sourceLanguage"_L1) {
            return tr("Source language");
        }
        if (piece.path == "id"_L1) {
            return tr("Identity of the article");
        }
        if (piece.path.contains("unknown"_L1)) {
            return tr("Further details");
        }
        return wording::placeName(piece.path);
    }

    static QString title(const MergePiece& piece)
    {
        if (!piece.language) {
            return place(piece);
        }
        const QString language = wording::languageName(*piece.language);
        return piece.path == "body"_L1 ? tr("Body, %1, paragraph %2").arg(language).arg(piece.block + 1)
                                       : tr("%1, %2", "place, language").arg(place(piece), language);
    }

    /// Paragraphs that were taken out all stand at one place: their first words tell them apart.
    static QString opening(const MergePiece& piece)
    {
        constexpr qsizetype longest = 28;
        const QString text = (!piece.mine.isEmpty() ? piece.mine
                : !piece.base.isEmpty()             ? piece.base
                                                    : piece.theirs)
                                 .left(4 * longest)
                                 .simplified();
        return text.size() <= longest ? text : text.left(longest).trimmed() + u'…';
    }

    static QString state(const MergePiece& piece, Choice choice, const MergeLabels& labels)
    {
        switch (choice) {
        case Choice::Undecided:
            return tr("To be decided");
        case Choice::Mine:
            return piece.kind == MergePiece::Kind::Same ? tr("The same in both") : labels.mine;
        case Choice::Theirs:
            return labels.theirs;
        case Choice::Both:
            return tr("Both");
        case Choice::Own:
            return tr("Own text");
        }
        return {};
    }
};

} // namespace

MergeLabels mergeLabels(const QString& explanation)
{
    return {Words::tr("Compare and Merge"), explanation, Words::tr("Mine"), Words::tr("Other version")};
}

QString mergeTitle(const MergePiece& piece)
{
    return Words::title(piece);
}

QString mergeState(const MergePiece& piece, Choice choice, const MergeLabels& labels)
{
    return Words::state(piece, choice, labels);
}

QString mergeOpening(const MergePiece& piece)
{
    return piece.path == "body"_L1 ? Words::opening(piece) : QString();
}

QString mergeResult(const MergePiece& piece, const model::Decision& decision)
{
    switch (decision.choice) {
    case Choice::Undecided:
        return {};
    case Choice::Mine:
        return piece.mine;
    case Choice::Theirs:
        return piece.theirs;
    case Choice::Both:
        return piece.mine + (piece.path == "body"_L1 ? u"\n\n"_s : piece.isText ? u" "_s : u"\n"_s) + piece.theirs;
    case Choice::Own:
        return decision.text;
    }
    return {};
}

} // namespace wongo::widgets
