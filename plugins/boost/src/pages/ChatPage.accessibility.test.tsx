import { act, fireEvent, screen } from '@testing-library/react';
import { FakeBoostApi } from '../testing/FakeBoostApi';
import { renderChatPage } from '../testing/renderChatPage';

async function open() {
  const boostApi = new FakeBoostApi();
  const { user } = await renderChatPage(boostApi);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', {
    name: 'Message to weather',
  });
  return { boostApi, user, field };
}

describe('ChatPage by keyboard and ear', () => {
  it('begins in the field for the message', async () => {
    const { field } = await open();

    expect(field).toHaveFocus();
  });

  it('sends on Enter and begins a new line on Shift and Enter', async () => {
    const { boostApi, field, user } = await open();

    await user.keyboard('one{Shift>}{Enter}{/Shift}two');
    expect(boostApi.chats).toHaveLength(0);
    await user.keyboard('{Enter}');

    expect(boostApi.chats[0].request.message).toBe('one\ntwo');
    expect(field).toHaveValue('');
    expect(field).toHaveFocus();
  });

  it('does not send on the Enter that accepts a composed word', async () => {
    const { boostApi, field, user } = await open();
    await user.keyboard('tenki');

    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });

    expect(boostApi.chats).toHaveLength(0);
  });

  it('sends neither blanks nor a second message during an answer', async () => {
    const { boostApi, field, user } = await open();

    await user.keyboard('  {Enter}');
    expect(boostApi.chats).toHaveLength(0);
    await user.keyboard('one{Enter}two{Enter}');

    expect(boostApi.chats).toHaveLength(1);
    expect(field).toHaveValue('two');
  });

  it('leads the keyboard back to the field when a button has done its work', async () => {
    const { boostApi, field, user } = await open();
    await user.keyboard('one{Enter}');

    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(field).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Send again' }));
    expect(field).toHaveFocus();

    act(() => screen.getByRole('button', { name: 'Stop' }).focus());
    await act(async () => boostApi.chats[1].concludes('completed', 'done'));
    expect(field).toHaveFocus();
  });

  it('reads an answer out when it is whole, not word by word', async () => {
    const { boostApi, user } = await open();
    const region = screen.getByRole('status');
    await user.keyboard('Rome?{Enter}');
    expect(region).toHaveTextContent('Waiting for weather.');
    const [chat] = boostApi.chats;

    await act(async () => chat.says('It '));
    expect(screen.getByTestId('answer')).toHaveAttribute('aria-busy', 'true');
    expect(region).toHaveTextContent('weather is answering.');
    await act(async () => chat.says('rains.'));
    expect(region).toHaveTextContent('weather is answering.');

    await act(async () => chat.concludes('completed'));
    expect(region).toHaveTextContent('weather says: It rains.');
    expect(screen.getByTestId('answer')).toHaveAttribute('aria-busy', 'false');
  });

  it('follows a long answer unless the reader has gone back', async () => {
    const { boostApi, user } = await open();
    await user.keyboard('Rome?{Enter}');
    const [chat] = boostApi.chats;
    const frame = screen.getByRole('region', {
      name: 'Conversation with weather',
    });
    expect(frame).toHaveAttribute('tabindex', '0');
    // The test's browser lays nothing out.
    Object.defineProperty(frame, 'scrollHeight', { value: 900 });
    Object.defineProperty(frame, 'clientHeight', { value: 300 });

    await act(async () => chat.says('one '));
    expect(frame.scrollTop).toBe(900);

    frame.scrollTop = 100;
    fireEvent.scroll(frame);
    await act(async () => chat.says('two '));
    expect(frame.scrollTop).toBe(100);
  });
});
