// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Desk.h"

#include <QDialog>
#include <QList>

#include <memory>

class QRadioButton;

namespace wongo::widgets {

namespace Ui {
class AddNameDialog;
}

/// "Add this name": a Korean name, how it is to be written in English from now on (proposed by the rules of the desk,
/// or typed), and what else is to be known. What a list has already is not asked for again.
class AddNameDialog : public QDialog {
    Q_OBJECT
public:
    /// `korean` is the name as it stands in the text, without particles; may be empty. `known` are the terms of the
    /// open article.
    AddNameDialog(
        const model::NameRules& rules, model::Glossary known, const QString& korean, QWidget* parent = nullptr);
    ~AddNameDialog() override;

    QStringList proposals() const; ///< as they are offered now

Q_SIGNALS:
    void nameChosen(const wongo::model::Term& name); ///< to be kept: session::Dictionaries::addOwnName()

protected:
    void changeEvent(QEvent* event) override;

private:
    QString korean() const;
    QString english() const; ///< what is chosen; empty if nothing is
    const model::Term* listed() const;
    void propose();
    void refresh();
    void submit();

    std::unique_ptr<Ui::AddNameDialog> m_ui;
    model::NameRules m_rules;
    model::Glossary m_known;
    QList<QRadioButton*> m_choices;
};

} // namespace wongo::widgets
