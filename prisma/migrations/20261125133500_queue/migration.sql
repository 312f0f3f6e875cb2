-- DropIndex
DROP INDEX "Case_stage_openedAt_idx";

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "country" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "language" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "urgency" SMALLINT NOT NULL DEFAULT 2;

-- CreateTable
CREATE TABLE "CaseSearch" (
    "caseId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "keys" tsvector NOT NULL,

    CONSTRAINT "CaseSearch_pkey" PRIMARY KEY ("caseId")
);

-- CreateTable
CREATE TABLE "DeskView" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeskView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CaseSearch_keys_idx" ON "CaseSearch" USING GIN ("keys");

-- CreateIndex
CREATE INDEX "CaseSearch_version_idx" ON "CaseSearch"("version");

-- CreateIndex
CREATE INDEX "DeskView_shared_idx" ON "DeskView"("shared");

-- CreateIndex
CREATE UNIQUE INDEX "DeskView_ownerId_name_key" ON "DeskView"("ownerId", "name");

-- CreateIndex
CREATE INDEX "Case_urgency_dueAt_id_idx" ON "Case"("urgency", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Case_coordinatorId_urgency_dueAt_id_idx" ON "Case"("coordinatorId", "urgency", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Case_programme_urgency_dueAt_id_idx" ON "Case"("programme", "urgency", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Case_country_urgency_dueAt_id_idx" ON "Case"("country", "urgency", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Case_language_urgency_dueAt_id_idx" ON "Case"("language", "urgency", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Case_openedAt_id_idx" ON "Case"("openedAt", "id");

-- CreateIndex
CREATE INDEX "Case_stageSince_id_idx" ON "Case"("stageSince", "id");

-- AddForeignKey
ALTER TABLE "CaseSearch" ADD CONSTRAINT "CaseSearch_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskView" ADD CONSTRAINT "DeskView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Cases without a decided acuity come last where it is the order.
CREATE INDEX "Case_acuity_order_idx" ON "Case" ((coalesce("acuity", 6)), "urgency", "dueAt", "id");

-- Where each of these cases stands on the desk, by what other rows say of it. Everything that repeats it is made from this.
CREATE FUNCTION desk_places(cases uuid[])
RETURNS TABLE ("id" uuid, "urgency" smallint, "dueAt" timestamptz, "country" text, "language" text)
LANGUAGE sql STABLE SET search_path = public AS $$
  SELECT c."id",
    (CASE WHEN ended THEN 4 WHEN p.signs OR untaken THEN 0 WHEN p.due IS NOT NULL THEN 1 WHEN p.paused THEN 3 ELSE 2 END)::smallint,
    CASE WHEN ended THEN c."stageSince" ELSE coalesce(p.due, c."stageSince") END,
    patient."country", coalesce(inquiry."locale", '')
  FROM "Case" c
  JOIN "Patient" patient ON patient."id" = c."patientId"
  LEFT JOIN "Inquiry" inquiry ON inquiry."caseId" = c."id"
  CROSS JOIN LATERAL (
    SELECT c."stage" IN ('closed', 'declined', 'withdrawn') OR c."mergedIntoId" IS NOT NULL AS ended,
      EXISTS (SELECT FROM "RedFlagAlert" a WHERE a."caseId" = c."id" AND a."takenAt" IS NULL) AS untaken) state
  CROSS JOIN LATERAL (
    SELECT min("dueAt") FILTER (WHERE "pausedAt" IS NULL) AS due,
      coalesce(bool_or("kind" = 'redFlag' AND "pausedAt" IS NULL), false) AS signs,
      coalesce(bool_or("pausedAt" IS NOT NULL), false) AS paused
    FROM "CarePromise" WHERE "caseId" = c."id" AND "keptAt" IS NULL) p
  WHERE c."id" = ANY (cases)
$$;

-- The lock lets two promises that are made at once see each other: the second looks after the first has committed.
CREATE FUNCTION desk_place(cases uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM FROM "Case" WHERE "id" = ANY (cases) ORDER BY "id" FOR NO KEY UPDATE;
  UPDATE "Case" c
  SET "urgency" = n."urgency", "dueAt" = n."dueAt", "country" = n."country", "language" = n."language"
  FROM desk_places(cases) n
  WHERE c."id" = n."id"
    AND (c."urgency", c."dueAt", c."country", c."language") IS DISTINCT FROM (n."urgency", n."dueAt", n."country", n."language");
END $$;

-- Rows may come with these columns left out, before the triggers below have filled them.
CREATE FUNCTION desk_begin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."urgency" := coalesce(NEW."urgency", 2);
  NEW."dueAt" := coalesce(NEW."dueAt", NEW."stageSince");
  NEW."country" := coalesce(NEW."country", '');
  NEW."language" := coalesce(NEW."language", '');
  RETURN NEW;
END $$;

CREATE FUNCTION desk_place_case() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM desk_place(ARRAY[NEW."id"]);
  RETURN NULL;
END $$;

CREATE FUNCTION desk_place_of() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM desk_place(ARRAY[OLD."caseId"]); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM desk_place(ARRAY[NEW."caseId"]); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION desk_place_patient() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM desk_place((SELECT array_agg("id") FROM "Case" WHERE "patientId" = NEW."id"));
  RETURN NULL;
END $$;

CREATE TRIGGER desk_begin BEFORE INSERT ON "Case" FOR EACH ROW EXECUTE FUNCTION desk_begin();
CREATE TRIGGER desk_place_new AFTER INSERT ON "Case" FOR EACH ROW EXECUTE FUNCTION desk_place_case();
CREATE TRIGGER desk_place_moved AFTER UPDATE OF "stage", "stageSince", "mergedIntoId", "patientId" ON "Case"
  FOR EACH ROW EXECUTE FUNCTION desk_place_case();
CREATE TRIGGER desk_place AFTER INSERT OR DELETE OR UPDATE OF "caseId", "kind", "dueAt", "keptAt", "pausedAt" ON "CarePromise"
  FOR EACH ROW EXECUTE FUNCTION desk_place_of();
CREATE TRIGGER desk_place AFTER INSERT OR DELETE OR UPDATE OF "caseId", "takenAt" ON "RedFlagAlert"
  FOR EACH ROW EXECUTE FUNCTION desk_place_of();
CREATE TRIGGER desk_place AFTER INSERT ON "Inquiry" FOR EACH ROW EXECUTE FUNCTION desk_place_of();
CREATE TRIGGER desk_place AFTER UPDATE OF "country" ON "Patient" FOR EACH ROW EXECUTE FUNCTION desk_place_patient();

SELECT desk_place((SELECT array_agg("id") FROM "Case"));

SELECT app_guard('"CaseSearch"');

-- Views are of the desk, and of whoever saved them.
ALTER TABLE "DeskView" ENABLE ROW LEVEL SECURITY;
CREATE POLICY sight ON "DeskView"
  USING ((SELECT app_is_system()) OR ((SELECT app_actor('kind')) = 'staff'
    AND ("shared" OR "ownerId" = (SELECT app_actor('id'))::uuid)));

-- Row policies would try each key after them and use no index; so this looks past them and asks for itself who searches. Told
-- of a thousand rows, the planner would read all cases beside them.
CREATE FUNCTION find_cases(asked tsquery, most integer) RETURNS TABLE ("caseId" uuid, "keys" tsvector)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 40 SET search_path = public, pg_temp AS $$
  SELECT s."caseId", s."keys" FROM "CaseSearch" s WHERE (SELECT app_sees_all()) AND s."keys" @@ asked LIMIT most
$$;
