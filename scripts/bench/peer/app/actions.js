'use server';

import { PrismaPg } from '@prisma/adapter-pg';
import { redirect } from 'next/navigation';
import { PrismaClient } from '../generated/client';

const adapter = new PrismaPg({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL) });
const prisma = new PrismaClient({ adapter });

export async function send(form) {
  await prisma.peerInquiry.create({ data: { name: form.get('name'), message: form.get('message') } });
  redirect('/sent');
}
