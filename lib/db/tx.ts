import type { Prisma } from './generated/client';

export type Tx = Prisma.TransactionClient;
