import { useEffect } from 'react';

/** While something is on its way: the browser asks before it leaves, and the screen stays awake where it can. */
export function useStaying(isSending: boolean) {
  useEffect(() => {
    if (!isSending) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    let [lock, isOver] = [null as WakeLockSentinel | null, false];
    const wake = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      lock = await navigator.wakeLock.request('screen').catch(() => null);
      if (isOver) void lock?.release(); // it came too late
    };
    void wake();
    document.addEventListener('visibilitychange', wake);
    return () => {
      window.removeEventListener('beforeunload', ask);
      document.removeEventListener('visibilitychange', wake);
      isOver = true;
      void lock?.release();
    };
  }, [isSending]);
}
