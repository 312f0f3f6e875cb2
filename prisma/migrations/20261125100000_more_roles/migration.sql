-- Roles of a service that works at night, with partners, and with somebody who leads its coordinators.
ALTER TYPE "StaffRole" ADD VALUE 'leadCoordinator' AFTER 'coordinator';
ALTER TYPE "StaffRole" ADD VALUE 'nurseOnDuty' AFTER 'medicalDirector';
ALTER TYPE "StaffRole" ADD VALUE 'partner' AFTER 'finance';
