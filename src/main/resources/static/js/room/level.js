// Shows how loud a microphone is.
export class Level {
  #context;
  #source;
  #track;

  constructor(meter) {
    this.meter = meter;
  }

  listenTo(track) {
    if (track === this.#track) {
      return;
    }
    this.stop();
    this.#track = track;
    if (track) {
      this.#context = new AudioContext();
      this.#source = this.#context.createMediaStreamSource(new MediaStream([track]));
      const analyser = this.#context.createAnalyser();
      analyser.fftSize = 512;
      this.#source.connect(analyser);
      this.#watch(analyser, new Float32Array(analyser.fftSize), this.#context);
    }
  }

  stop() {
    this.#track = undefined;
    this.#source?.disconnect();
    this.#context?.close();
    this.#context = this.#source = undefined;
    this.meter.value = 0;
  }

  #watch(analyser, samples, context) {
    if (context !== this.#context) {
      return;
    }
    analyser.getFloatTimeDomainData(samples);
    const loudness = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    this.meter.value = Math.min(1, loudness * 4);
    setTimeout(() => this.#watch(analyser, samples, context), 80);
  }
}
