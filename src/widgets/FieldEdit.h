// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"
#include "model/Language.h"
#include "widgets/ComposingEdit.h"

#include <optional>

namespace wongo::widgets {

/// One text of a field: a single paragraph that wraps and grows with what is in it. Return and Tab go on to the next
/// field.
class FieldEdit : public ComposingEdit {
    Q_OBJECT
    Q_PROPERTY(bool missing READ isMissing)
public:
    explicit FieldEdit(QWidget* parent = nullptr);

    /// Puts a text in without saying edited(); the caret stays where it is in the text around it. While a syllable is
    /// being composed it waits, and gives way if the composition changes the text.
    void setText(const QString& text);

    void showRange(const markdown::Range& range); ///< selects it, as far as the text reaches, and takes the focus

    void setLanguage(model::Language language) { m_language = language; }
    std::optional<model::Language> language() const { return m_language; } ///< of the text, if it has one

    int neededHeight() const; ///< pixels that the whole text takes, frame included
    void setMissing(bool missing); ///< the other language has a text and this one has none
    bool isMissing() const { return m_missing; }

    /// Not files or pictures: the address of a dropped photo is no text, and what lies around the field may want it.
    bool canInsertFromMimeData(const QMimeData* source) const override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited(const QString& text); ///< by the person
    void neededHeightChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    QString acceptable(const QString& text) const override;

private:
    void takeEdit();
    void endComposition();
    void measure();

    std::optional<model::Language> m_language;
    QString m_text; ///< last one put in or told
    std::optional<QString> m_waiting; ///< to be put in when the composition has ended
    bool m_settingText = false;
    bool m_missing = false;
    int m_neededHeight = 0;
};

} // namespace wongo::widgets
