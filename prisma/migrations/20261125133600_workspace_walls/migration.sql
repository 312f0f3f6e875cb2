-- What colleagues write, plan and decide about a case is theirs: no patient and no relative sees a row of it.
SELECT app_guard_for_staff('"Task"');
SELECT app_guard_for_staff('"Note"');
SELECT app_guard_through('"NoteVersion"', 'noteId', '"Note"');
SELECT app_guard_through('"NoteMention"', 'noteId', '"Note"');
SELECT app_guard_for_staff('"Triage"');
SELECT app_guard_for_staff('"Apology"');
SELECT app_guard_for_staff('"ContactChange"');
SELECT app_guard_for_staff('"CaseMerge"');
SELECT app_guard_for_staff('"RedFlagAlert"');

-- Whoever sends an inquiry raises its alert, and sees nothing of what becomes of it.
CREATE POLICY raises ON "RedFlagAlert" FOR INSERT
  WITH CHECK ("takenAt" IS NULL AND "caseId" = ANY ((SELECT app_my_cases())::uuid[]));

-- Who is the same person as whom is known to those who see everybody.
ALTER TABLE "DuplicateDecision" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "DuplicateDecision" USING ((SELECT app_sees_all()));

-- Whoever raises an alert finds who is on duty; only who keeps the roster writes it.
ALTER TABLE "DutyShift" ENABLE ROW LEVEL SECURITY;
CREATE POLICY finds ON "DutyShift" FOR SELECT USING (NOT (SELECT app_is_nobody()));
CREATE POLICY plans ON "DutyShift"
  USING ((SELECT app_is_system()) OR (SELECT app_has_role('leadCoordinator', 'medicalDirector')));
