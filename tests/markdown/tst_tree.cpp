// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
class TestTree : public QObject {
    Q_OBJECT
};
QTEST_APPLESS_MAIN(TestTree)
#include "tst_tree.moc"
