// The one material of the gallery: picture or pattern, times colour, times
// baked light. Lean, because the cheapest kiosk draws it without a GPU.

#import bevy_pbr::mesh_view_bindings::view

@group(#{MATERIAL_BIND_GROUP}) @binding(0) var base_texture: texture_2d<f32>;
@group(#{MATERIAL_BIND_GROUP}) @binding(1) var base_sampler: sampler;
@group(#{MATERIAL_BIND_GROUP}) @binding(2) var light_texture: texture_2d<f32>;
@group(#{MATERIAL_BIND_GROUP}) @binding(3) var light_sampler: sampler;

struct Corner {
    @location(0) position: vec3<f32>,
    @location(1) uv: vec2<f32>,
    @location(2) light_uv: vec2<f32>,
    @location(3) colour: vec4<f32>,
}

struct Spot {
    @builtin(position) position: vec4<f32>,
    @location(0) uv: vec2<f32>,
    @location(1) light_uv: vec2<f32>,
    @location(2) @interpolate(flat) colour: vec3<f32>,
}

// Meshes are built in the house's own metres, so there is no model matrix.
@vertex
fn vertex(corner: Corner) -> Spot {
    var spot: Spot;
    spot.position = view.clip_from_world * vec4(corner.position, 1.0);
    spot.uv = corner.uv;
    spot.light_uv = corner.light_uv;
    spot.colour = corner.colour.rgb;
    return spot;
}

// Pictures, light and colours are kept as a screen shows them, not as light:
// under a power law the product is the same, and reading them costs half.
@fragment
fn fragment(spot: Spot) -> @location(0) vec4<f32> {
#ifdef COVERED
    let base = textureSample(base_texture, base_sampler, spot.uv).rgb * spot.colour;
#else
    let base = spot.colour;
#endif
    // Light is stored at half scale; 2 to the power 1 / 2.2 brings it back.
    let shown = base * textureSample(light_texture, light_sampler, spot.light_uv).rgb * 1.370351;
    // The screen wants light again; three terms are within half a step of 255.
    return vec4(shown * (shown * (shown * 0.305306 + 0.682171) + 0.0125229), 1.0);
}
