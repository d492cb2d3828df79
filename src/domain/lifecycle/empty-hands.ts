// Why nobody could take something further in the state it would come to: nobody holds the post for it today, or only those hold it who declared the very thing.

export interface EmptyHands {
  /** `no-holder` nobody holds such a post there today · `only-declarers` whoever holds it has declared it, and nobody reviews what he declared */
  readonly why: 'no-holder' | 'only-declarers';
  /** Title of the post that would do: 主管部门财务. */
  readonly post: string;
  /** The place the post would have to be held at or look after, as people call it. */
  readonly place: string;
  /** Whether the post is held elsewhere and looks after that place (财政对口业务股). */
  readonly served: boolean;
}
