// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/MarkedText.h"

#include <QPlainTextEdit>

namespace wongo::widgets {

/// Texts with what differs in them, to be read: struck out what went, underlined what came, and paragraphs that are the
/// same folded to a line that counts them. Nobody writes in it; it can be selected, copied and scrolled by keys.
class ComparisonView : public QPlainTextEdit {
    Q_OBJECT
public:
    struct Section {
        QString heading; ///< may be empty
        MarkedText text;
        bool operator==(const Section&) const = default;
    };

    explicit ComparisonView(QWidget* parent = nullptr);

    /// `folded`: of a text with marks only what has some. What is shown keeps its place on the screen.
    void setSections(const QList<Section>& sections, bool folded);
    /// One sentence instead.
    void setMessage(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void addParagraphs(const MarkedText& text);

    QList<Section> m_sections;
    bool m_folded = true;
    QString m_message;
};

/// Line feeds that came or went are seen: each gets a sign in front of it.
MarkedText withFeedsShown(const MarkedText& text);

} // namespace wongo::widgets
