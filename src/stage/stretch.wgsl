// A gallery drawn smaller, stretched over the screen.

#import bevy_core_pipeline::fullscreen_vertex_shader::FullscreenVertexOutput

@group(0) @binding(0) var picture: texture_2d<f32>;
@group(0) @binding(1) var smooth_sampler: sampler;
// The part that is drawn, and the furthest place at which no other is mixed in.
@group(0) @binding(2) var<uniform> part: vec4<f32>;

@fragment
fn fragment(corner: FullscreenVertexOutput) -> @location(0) vec4<f32> {
    let shown = textureSample(picture, smooth_sampler, min(corner.uv * part.xy, part.zw)).rgb;
    // The picture is read as it is stored; the screen wants light.
    return vec4(shown * (shown * (shown * 0.305306 + 0.682171) + 0.0125229), 1.0);
}
