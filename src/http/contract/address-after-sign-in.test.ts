import { describe, expect, test } from 'vitest';
import { addressAfterSignIn, newPasswordAddress, signInAddress, signOnAddress } from './address-after-sign-in.ts';

describe('the way to the sign-in page and back', () => {
  test('leads back to the page from which it was taken, with its words', () => {
    const page = '/plans/7/review?project=10&version=2';
    expect(signInAddress(page)).toBe('/sign-in?next=%2Fplans%2F7%2Freview%3Fproject%3D10%26version%3D2');
    expect(addressAfterSignIn(new URL(signInAddress(page), 'http://x').searchParams.get('next'))).toBe(page);
  });

  test('never nests, however often it is asked for on the way', () => {
    const once = signInAddress('/plans/7/edit');
    expect([signInAddress(once), signInAddress(signInAddress(once))]).toEqual([once, once]);
    const nested = `/sign-in?next=${encodeURIComponent(`/sign-in?next=${encodeURIComponent('/plans/7')}`)}`;
    expect([addressAfterSignIn(nested), signInAddress(nested)]).toEqual(['/plans/7', '/sign-in?next=%2Fplans%2F7']);
  });

  test.each([null, '', 'plans/7', 'https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example', '/sign-in', '/sign-in?next=//elsewhere.example'])('leads to the first page where it names none of this app: %s', (next) => {
    expect(addressAfterSignIn(next)).toBe('/');
  });

  test('goes on over the page for a new password and over an office of identities', () => {
    expect([newPasswordAddress('/plans/7/edit'), newPasswordAddress(signInAddress('/plans/7/edit')), newPasswordAddress('/')]).toEqual(['/password?next=%2Fplans%2F7%2Fedit', '/password?next=%2Fplans%2F7%2Fedit', '/password']);
    expect([signOnAddress('/plans/7/edit'), signOnAddress('//elsewhere.example')]).toEqual(['/api/sign-on/start?next=%2Fplans%2F7%2Fedit', '/api/sign-on/start']);
  });

  test('is the bare page from the first page', () => {
    expect(signInAddress('/')).toBe('/sign-in');
  });
});
