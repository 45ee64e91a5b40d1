// Hands quality over when the line is poor: first smaller pictures, then none, sound always.
const STEPS = ["full", "small", "sound"];
const BAD = { loss: 0.08, delay: 0.8, room: 120_000 };
const GOOD = { loss: 0.02, delay: 0.4 };
const WORSE_AFTER = 2;
const BETTER_AFTER = 5;
const LONGEST_WAIT = 40;
const SOON = 10;
const GROWS_FOR = 5;
const FRESH_FOR = 10_000;

export class Quality {
  step = "full";
  #bad = 0;
  #good = 0;
  #wait = BETTER_AFTER;
  #sinceRise = SOON;

  // sample: share of packets lost, seconds there and back, bits per second that fit; whatever is not known is absent.
  // How much fits a browser learns from what it sends: sound alone never tells, and pictures only after a while.
  take(sample) {
    this.#sinceRise += 1;
    const narrow = sample.room < BAD.room && this.step !== "sound";
    const bad = sample.loss > BAD.loss || sample.delay > BAD.delay || (narrow && this.#sinceRise > GROWS_FOR);
    const good = !(sample.loss > GOOD.loss) && !(sample.delay > GOOD.delay) && !narrow;
    this.#bad = bad ? this.#bad + 1 : 0;
    this.#good = good ? this.#good + 1 : 0;
    if (this.#bad >= WORSE_AFTER) {
      this.#go(1);
    } else if (this.#good >= this.#wait) {
      this.#go(-1);
    }
    return this.step;
  }

  // Whoever falls soon after rising waits longer before rising again.
  #go(direction) {
    const before = STEPS.indexOf(this.step);
    const after = Math.min(STEPS.length - 1, Math.max(0, before + direction));
    this.#bad = this.#good = 0;
    if (after > before) {
      this.#wait = this.#sinceRise <= SOON ? Math.min(LONGEST_WAIT, this.#wait * 2) : BETTER_AFTER;
    } else if (after < before) {
      this.#sinceRise = 0;
    }
    this.step = STEPS[after];
  }
}

// What is sent to one of so many others; null for nothing at all.
export function encodings(step, others) {
  const crowd = others > 3;
  const camera = {
    full: crowd ? encoding(2, 200_000, 15) : encoding(1, 600_000, 24),
    small: encoding(crowd ? 3 : 2, crowd ? 100_000 : 180_000, 12),
    sound: null,
  };
  const screen = { full: encoding(1, crowd ? 600_000 : 1_200_000, 10), small: encoding(1, 350_000, 5), sound: encoding(2, 100_000, 2) };
  return { camera: camera[step], screen: screen[step] };
}

function encoding(scaleResolutionDownBy, maxBitrate, maxFramerate) {
  return { scaleResolutionDownBy, maxBitrate, maxFramerate };
}

// What the two ends of a connection told each other of it of late. Of a picture that is sent no more the last word stays.
export async function sampled(connection) {
  const sample = {};
  const reports = [...(await connection.getStats()).values()];
  const now = Math.max(...reports.map((report) => report.timestamp));
  for (const report of reports) {
    if (report.type === "remote-inbound-rtp" && now - report.timestamp < FRESH_FOR) {
      sample.loss = Math.max(sample.loss ?? 0, report.fractionLost ?? 0);
      sample.delay = Math.max(sample.delay ?? 0, report.roundTripTime ?? 0);
    } else if (report.type === "candidate-pair" && report.nominated) {
      sample.room = report.availableOutgoingBitrate;
    }
  }
  return sample;
}
